package org.gatewright.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatewright.cache.Schemas;
import org.gatewright.cache.TestClock;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.key.Secrets;
import org.gatewright.key.TestSecrets;
import org.gatewright.persistence.EntityDatabase;
import org.gatewright.persistence.TestWorld;
import org.gatewright.plugin.PluginRegistry;
import org.gatewright.plugin.TestRegistries;
import org.gatewright.setting.Configuration;
import org.gatewright.spi.Plugin;
import org.gatewright.spi.SpiVersion;
import org.gatewright.spi.factor.Shown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecondFactorsTest {

    private static final Duration STEP = Duration.ofSeconds(30);

    private final TestClock clock = new TestClock();
    private final Secrets secrets = TestSecrets.fresh();
    private final PluginRegistry registry = TestRegistries.of(clock, Duration.ofSeconds(1));
    private final EntityDatabase database =
            new EntityDatabase().with(clock).with(secrets).with(registry).with(configuration());
    private final SecondFactors factors = database.bean(SecondFactors.class);

    private ClassLoader deployment = SecondFactorsTest.class.getClassLoader();

    @BeforeEach
    void fill(@TempDir Path folder) throws IOException {
        new TestWorld(database).organization("acme").user("alice", "acme").user("bob", "acme");
        Path inside = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(inside.resolve(Plugin.class.getName()), WordPlugin.class.getName());
        Files.writeString(
                folder.resolve("META-INF/MANIFEST.MF"),
                "Manifest-Version: 1.0\nSpi-Version: " + SpiVersion.CURRENT + "\n");
        deployment = new URLClassLoader(new URL[] {folder.toUri().toURL()}, SecondFactorsTest.class.getClassLoader());
        registry.arrived(deployment);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Configuration configuration() {
        return new Configuration(
                URI.create("https://login.example.com"),
                Path.of("."),
                Path.of("key"),
                List.of(),
                1,
                Duration.ofSeconds(5),
                false,
                new Configuration.FirstStart("Acme", Optional.empty(), Optional.empty()),
                new Configuration.Hashing(8, 1, 1, 1),
                new Configuration.Outbound(false, false));
    }

    @Test
    void anAuthenticatorAppCountsOnceItsFirstCodeHasCome() {
        FactorForm form = factors.begin("alice", "totp");

        assertThat(factors.isEnrolled("alice")).isFalse();
        assertThat(factors.check("alice", form.sealed(), Map.of("otp", "no code")))
                .isFalse();
        assertThat(factors.check("alice", form.sealed(), code(form))).isTrue();
        assertThat(factors.idOf("alice")).hasValue("totp");
        assertThat(refusal(() -> factors.begin("alice", "word"))).isEqualTo(ErrorCode.SECOND_FACTOR_EXISTS);
    }

    @Test
    void aCodeWorksOnceWhateverFormItIsTypedInto() {
        FactorForm form = factors.begin("alice", "totp");
        factors.check("alice", form.sealed(), code(form));
        FactorForm one = factors.challenge("alice");
        FactorForm other = factors.challenge("alice");

        assertThat(factors.check("alice", one.sealed(), code(form)))
                .as("the code of the enrolment")
                .isFalse();
        clock.advance(STEP);
        assertThat(factors.check("alice", one.sealed(), code(form))).isTrue();
        assertThat(factors.check("alice", other.sealed(), code(form))).isFalse();
        clock.advance(STEP);
        assertThat(factors.check("alice", other.sealed(), code(form))).isTrue();
    }

    @Test
    void ofTwoWhoAnswerAtTheSameMomentOneGetsIn() {
        enrolWord("alice");
        String form = factors.challenge("alice").sealed();
        SecondFactors.Accepted one =
                factors.judge("alice", form, Map.of("word", "magic")).orElseThrow();
        SecondFactors.Accepted other =
                factors.judge("alice", form, Map.of("word", "magic")).orElseThrow();

        assertThat(factors.keep(one)).isTrue();
        assertThat(factors.keep(other)).isFalse();
    }

    @Test
    void aFactorOfAPluginIsSetUpAndAskedForWithWhatItRemembers() {
        FactorForm form = factors.begin("alice", "word");

        assertThat(factors.offered("acme")).containsExactly("totp", "word");
        assertThat(form.shown()).containsExactly(new Shown.Value("word", "alice@example.com"));
        assertThat(factors.read("alice", form.sealed())).hasValue(form);
        assertThat(factors.check("alice", form.sealed(), Map.of("word", "wrong")))
                .isFalse();
        assertThat(factors.check("alice", form.sealed(), Map.of("word", "magic")))
                .isTrue();

        FactorForm asked = factors.challenge("alice");
        assertThat(factors.check("alice", asked.sealed(), Map.of("word", "wrong")))
                .isFalse();
        assertThat(factors.check("alice", asked.sealed(), Map.of())).isFalse();
        assertThat(factors.check("alice", asked.sealed(), Map.of("word", "magic")))
                .isTrue();
        assertThat(database.bean(EnrolledFactors.class)
                        .find("alice")
                        .orElseThrow()
                        .remembered())
                .containsEntry("word", "magic");
    }

    @Test
    void whatAFactorRemembersRestsEncrypted() {
        enrolWord("alice");
        database.forget();

        Object stored = database.entities()
                .createNativeQuery("select secret from second_factors", String.class)
                .getSingleResult();

        assertThat(stored).asString().isNotEmpty().doesNotContain("magic");
    }

    @Test
    void aFormIsWorthNothingToOthersOrLater() {
        FactorForm form = factors.begin("alice", "word");

        assertThat(refusal(() -> factors.check("bob", form.sealed(), Map.of("word", "magic"))))
                .isEqualTo(ErrorCode.SECOND_FACTOR_OUTDATED);
        assertThat(refusal(() -> factors.check("alice", "made up", Map.of("word", "magic"))))
                .isEqualTo(ErrorCode.SECOND_FACTOR_OUTDATED);
        clock.advance(Duration.ofMinutes(10));
        assertThat(refusal(() -> factors.check("alice", form.sealed(), Map.of("word", "magic"))))
                .isEqualTo(ErrorCode.SECOND_FACTOR_OUTDATED);
    }

    @Test
    void aFormOfAFactorThatWasTakenAwayIsWorthNothing() {
        enrolWord("alice");
        FactorForm before = factors.challenge("alice");
        factors.remove("alice");
        assertThat(refusal(() -> factors.check("alice", before.sealed(), Map.of("word", "magic"))))
                .isEqualTo(ErrorCode.SECOND_FACTOR_OUTDATED);

        clock.advance(Duration.ofSeconds(1));
        enrolWord("alice");

        assertThat(refusal(() -> factors.check("alice", before.sealed(), Map.of("word", "magic"))))
                .isEqualTo(ErrorCode.SECOND_FACTOR_OUTDATED);
    }

    @Test
    void aFactorThatWaitsOrFailsIsNoWrongAnswer() {
        enrolWord("alice");
        FactorForm form = factors.challenge("alice");

        assertThat(refusal(() -> factors.check("alice", form.sealed(), Map.of("word", "later"))))
                .isEqualTo(ErrorCode.SECOND_FACTOR_WAITING);
        assertThat(refusal(() -> factors.check("alice", form.sealed(), Map.of("word", "broken"))))
                .isEqualTo(ErrorCode.SECOND_FACTOR_UNAVAILABLE);
    }

    @Test
    void whoseFactorIsGoneStillHasItAndCanNotBeAsked() {
        enrolWord("alice");
        FactorForm form = factors.challenge("alice");
        registry.left(deployment);

        assertThat(factors.isEnrolled("alice")).isTrue();
        assertThat(factors.offered("acme")).containsExactly("totp");
        assertThat(refusal(() -> factors.challenge("alice"))).isEqualTo(ErrorCode.SECOND_FACTOR_UNAVAILABLE);
        assertThat(refusal(() -> factors.check("alice", form.sealed(), Map.of("word", "magic"))))
                .isEqualTo(ErrorCode.SECOND_FACTOR_UNAVAILABLE);
    }

    @Test
    void anAuthenticatorAppOfTheFirstReleaseGoesOn() {
        Totp totp = new Totp("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        database.sql(
                "insert into second_factors (user_id, secret, confirmed, last_step, created_at)"
                        + " values ('alice', ?1, true, 0, current_timestamp), ('bob', ?1, false, -1, current_timestamp)",
                secrets.encrypt(totp.secret()));

        FactorForm form = factors.challenge("alice");

        assertThat(factors.check("alice", form.sealed(), Map.of("otp", totp.code(Totp.step(clock.instant())))))
                .isTrue();
        assertThat(factors.isEnrolled("bob")).as("its first code has not come").isFalse();
        database.forget();
        assertThat(database.entities()
                        .createNativeQuery("select last_step from second_factors where user_id = 'alice'", Long.class)
                        .getSingleResult())
                .as("where nodes of the first release look")
                .isEqualTo(Totp.step(clock.instant()));
    }

    @Test
    void formsOnlyGainFields() {
        assertThat(Schemas.now(CredentialSchema.INSTANCE)).containsAllEntriesOf(Schemas.released("credential"));
    }

    private void enrolWord(String person) {
        assertThat(factors.check(person, factors.begin(person, "word").sealed(), Map.of("word", "magic")))
                .isTrue();
    }

    private Map<String, String> code(FactorForm form) {
        String secret = form.shown().stream()
                .filter(Shown.Value.class::isInstance)
                .map(shown -> ((Shown.Value) shown).value())
                .findFirst()
                .orElseThrow();
        return Map.of("otp", new Totp(secret).code(Totp.step(clock.instant())));
    }

    private static ErrorCode refusal(Runnable call) {
        try {
            call.run();
        } catch (DomainException refused) {
            return refused.code();
        }
        throw new AssertionError("It was not refused");
    }
}
