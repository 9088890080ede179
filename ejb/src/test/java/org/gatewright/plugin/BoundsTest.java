package org.gatewright.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.gatewright.cache.TestClock;
import org.gatewright.spi.console.Block;
import org.gatewright.spi.console.Content;
import org.gatewright.spi.directory.DirectoryChanges;
import org.gatewright.spi.directory.DirectoryPage;
import org.gatewright.spi.directory.DirectoryPerson;
import org.gatewright.spi.identity.Attribute;
import org.gatewright.spi.identity.Attributes;
import org.gatewright.spi.mapping.Release;
import org.gatewright.spi.provisioning.RemotePage;
import org.gatewright.spi.provisioning.RemotePerson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BoundsTest {

    private final Watch watch = new Watch(Duration.ofMinutes(1), TestRegistries::thread);
    private final ClassLoader loader = new ClassLoader(getClass().getClassLoader()) {};
    private final Guard guard = new Guard("example", loader, watch, new TestClock());
    private final Door door = guard.door("Example.call");

    @BeforeEach
    void start() {
        watch.start();
    }

    @AfterEach
    void stop() {
        watch.close();
    }

    @Test
    void answersThatAreTooLargeAreFailures() {
        String megabytes = "x".repeat(10 << 20);
        Release large =
                Release.NOTHING.withAttributes(new Attributes(Map.of("all", Attribute.of("all", List.of(megabytes)))));

        assertThatExceptionOfType(PluginFailure.class)
                .isThrownBy(() -> door.call(() -> Bounds.checked(large)))
                .withMessageContaining("released attributes of 10485763 characters, and 1048576 are the limit");
        assertThat(guard.lastFailures().get(0).what()).startsWith("answered with released attributes of 10485763");
    }

    @Test
    void tabsAndPeopleHaveTheirBoundsToo() {
        String megabytes = "x".repeat(10 << 20);
        DirectoryPerson large = new DirectoryPerson("1", "alice", true, Map.of("note", megabytes));

        assertTooMuch(
                "a tab",
                () -> Bounds.checked(
                        new Content(List.of(new Block.Table("rows", List.of("at"), List.of(List.of(megabytes)))))));
        assertTooMuch(
                "a tab", () -> Bounds.checked(new Content(List.of(new Block.Facts("all", Map.of("a", megabytes))))));
        assertTooMuch("a person", () -> PeopleBounds.person(Optional.of(large)));
        assertTooMuch("people", () -> PeopleBounds.page(new DirectoryPage(List.of(large), Optional.empty())));
        assertTooMuch(
                "changes",
                () -> PeopleBounds.changes(Optional.of(new DirectoryChanges(List.of(large), List.of(), ""))));
        assertTooMuch("a cursor", () -> PeopleBounds.page(new DirectoryPage(List.of(), Optional.of(megabytes))));
        assertTooMuch("a remote id", () -> PeopleBounds.remoteId(megabytes));
        assertTooMuch(
                "people",
                () -> PeopleBounds.page(new RemotePage(List.of(new RemotePerson("1", megabytes)), Optional.empty())));
    }

    @Test
    void aRemoteIdWithoutACharacterIsNoAnswer() {
        assertThatExceptionOfType(PluginFailure.class)
                .isThrownBy(() -> door.call(() -> PeopleBounds.remoteId(" ")))
                .withMessageContaining("nothing");
    }

    private void assertTooMuch(String what, Supplier<?> answer) {
        assertThatExceptionOfType(PluginFailure.class)
                .isThrownBy(() -> door.call(answer))
                .withMessageContaining(what + " of 1048");
    }
}
