package org.gatewright.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatewright.cache.TestClock;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.persistence.EntityDatabase;
import org.gatewright.persistence.TestWorld;
import org.gatewright.plugin.PluginRegistry;
import org.gatewright.plugin.TestRegistries;
import org.gatewright.setting.Policies;
import org.gatewright.setting.PolicyStore;
import org.gatewright.spi.Plugin;
import org.gatewright.spi.SpiVersion;
import org.gatewright.spi.directory.DirectoryChanges;
import org.gatewright.spi.directory.DirectoryPerson;
import org.gatewright.user.DirectoryPeople;
import org.gatewright.user.LoginRecord;
import org.gatewright.user.NamedDirectories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is asked for whom, and what comes of changes. */
class DirectoryTest {

    private static final Duration EVERY = Duration.ofSeconds(10);

    private final TestClock clock = new TestClock();
    private final KeptPeople people = new KeptPeople();
    private final PluginRegistry registry = TestRegistries.of(clock, Duration.ofSeconds(1));
    private final EntityDatabase database =
            new EntityDatabase().with(clock).with(registry).with(people).with(new InitialPolicies());
    private final NamedDirectories named = database.bean(NamedDirectories.class);
    private final DirectorySignIn signIn = database.bean(DirectorySignIn.class);
    private final DirectoryLook look = database.bean(DirectoryLook.class);

    @BeforeEach
    void fill(@TempDir Path folder) throws IOException {
        new TestWorld(database).organization("acme").organization("guests");
        Path inside = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(inside.resolve(Plugin.class.getName()), BookPlugin.class.getName());
        Files.writeString(
                folder.resolve("META-INF/MANIFEST.MF"),
                "Manifest-Version: 1.0\nSpi-Version: " + SpiVersion.CURRENT + "\n");
        registry.arrived(new URLClassLoader(new URL[] {folder.toUri().toURL()}, DirectoryTest.class.getClassLoader()));
        BookPlugin.PEOPLE.clear();
        BookPlugin.ASKED.clear();
        BookPlugin.reports = Optional.empty();
        BookPlugin.down = false;
        for (String name : List.of("dave", "erin", "frank")) {
            BookPlugin.PEOPLE.put(name, person(name));
        }
        named.name("acme", Optional.of("book"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aStrangerIsAskedForInTheOneDirectoryThereIs() {
        assertThat(signIn.stranger("dave", "right").map(LoginRecord::userName)).hasValue("dave");
        assertThat(signIn.stranger("dave", "wrong")).isEmpty();
        assertThat(signIn.stranger("nobody", "right")).isEmpty();
        assertThat(BookPlugin.ASKED)
                .as("the directory does the same for an unknown name")
                .containsExactly("Acme: dave", "Acme: dave", "Acme: nobody");
    }

    @Test
    void noDirectoryIsAskedWithABlankPassword() {
        assertThat(signIn.stranger("dave", " ")).isEmpty();
        assertThat(BookPlugin.ASKED).isEmpty();
    }

    @Test
    void whereThereAreSeveralTheOrganizationMustBeNamed() {
        named.name("guests", Optional.of("book"));

        assertThat(signIn.stranger("dave", "right")).isEmpty();
        assertThat(BookPlugin.ASKED).as("who else would see the password").isEmpty();
        assertThat(signIn.stranger("dave@guests", "right")).isPresent();
        assertThat(BookPlugin.ASKED).containsExactly("Guests: dave");
    }

    @Test
    void whoComesFromAnotherDirectoryIsNotLetIn() {
        LoginRecord dave = signIn.stranger("dave", "right").orElseThrow();
        assertThat(signIn.known(dave, "right")).isPresent();
        assertThat(signIn.known(dave, "wrong")).isEmpty();

        named.name("acme", Optional.empty());

        assertThat(signIn.known(dave, "right")).isEmpty();
    }

    @Test
    void aDirectoryThatFailsOrIsGoneIsNoWrongPassword() {
        BookPlugin.down = true;
        assertThat(refusal(() -> signIn.stranger("dave", "right"))).isEqualTo(ErrorCode.DIRECTORY_UNAVAILABLE);

        BookPlugin.down = false;
        named.name("acme", Optional.of("other"));
        assertThat(refusal(() -> signIn.stranger("dave", "right"))).isEqualTo(ErrorCode.DIRECTORY_UNAVAILABLE);
    }

    @Test
    void whereTheDirectoryCanNotSayWhoHasGoneIsFoundByListingEverybody() {
        people.known.addAll(List.of("dave", "erin", "gone"));

        look.lookAround(EVERY);

        assertThat(people.changed).containsExactly("dave", "erin", "frank");
        assertThat(people.removed).containsExactly("gone");
        assertThat(named.find("acme").orElseThrow().listedAt()).isPresent();
    }

    @Test
    void aDirectoryThatListsNobodyPutsNobodyOutOfUse() {
        people.known.add("dave");
        BookPlugin.PEOPLE.clear();

        look.lookAround(EVERY);

        assertThat(people.removed).isEmpty();
        assertThat(named.find("acme").orElseThrow().fault()).contains("nobody");
    }

    @Test
    void changesAreFollowedFromWhereTheyWereLeft() {
        DirectoryChanges none = new DirectoryChanges(List.of(), List.of(), "0");
        BookPlugin.reports = Optional.of(List.of(
                none,
                new DirectoryChanges(List.of(person("erin")), List.of("dave"), "2"),
                new DirectoryChanges(List.of(), List.of(), "2")));
        look.lookAround(EVERY);
        assertThat(people.changed).as("everybody at first").containsExactly("dave", "erin", "frank");
        assertThat(named.find("acme").orElseThrow().seen()).isEqualTo("0");

        people.changed.clear();
        database.forget();
        database.sql("update organization_directories set seen = '1'");
        database.forget();
        clock.advance(DirectoryLook.LONGEST);
        look.lookAround(EVERY);

        assertThat(people.changed).containsExactly("erin");
        assertThat(people.removed).containsExactly("dave");
        assertThat(named.find("acme").orElseThrow().seen()).isEqualTo("2");
    }

    @Test
    void whyNobodyCouldLookIsWrittenDown() {
        BookPlugin.down = true;

        look.lookAround(EVERY);

        assertThat(named.find("acme").orElseThrow().fault()).isEqualTo("DIRECTORY_UNAVAILABLE");
    }

    @Test
    void oneNodeLooksAndNotTooOften() {
        assertThat(named.takeTurn("acme", EVERY, DirectoryLook.LONGEST)).isTrue();
        assertThat(named.takeTurn("acme", EVERY, DirectoryLook.LONGEST)).isFalse();
        clock.advance(DirectoryLook.LONGEST);
        assertThat(named.takeTurn("acme", EVERY, DirectoryLook.LONGEST))
                .as("that node is dead")
                .isTrue();
    }

    private static DirectoryPerson person(String name) {
        return new DirectoryPerson(name, name, true, Map.of());
    }

    private static ErrorCode refusal(Runnable call) {
        try {
            call.run();
        } catch (DomainException refused) {
            return refused.code();
        }
        throw new AssertionError("It was not refused");
    }

    /** Remembers what it is told of people. */
    private static final class KeptPeople extends DirectoryPeople {

        final List<String> known = new ArrayList<>();
        final List<String> changed = new ArrayList<>();
        final List<String> removed = new ArrayList<>();

        @Override
        public Optional<LoginRecord> takeOver(String organizationId, String directory, DirectoryPerson said) {
            return Optional.of(new LoginRecord(
                    "user-" + said.externalId(),
                    organizationId,
                    said.userName(),
                    said.userName(),
                    Optional.empty(),
                    true,
                    Optional.of(directory)));
        }

        @Override
        public void changed(String organizationId, String directory, List<DirectoryPerson> said) {
            said.forEach(person -> changed.add(person.externalId()));
        }

        @Override
        public void removed(String organizationId, String directory, List<String> externalIds) {
            removed.addAll(externalIds);
        }

        @Override
        public List<String> inUse(String organizationId, String directory) {
            return known;
        }
    }

    private static final class InitialPolicies extends PolicyStore {

        @Override
        public Policies effective(String organizationId) {
            return Policies.INITIAL;
        }
    }
}
