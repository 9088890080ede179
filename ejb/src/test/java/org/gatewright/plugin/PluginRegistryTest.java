package org.gatewright.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gatewright.cache.TestClock;
import org.gatewright.plugin.PluginInfo.Extension;
import org.gatewright.plugin.PluginInfo.Kind;
import org.gatewright.plugin.PluginInfo.State;
import org.gatewright.spi.Plugin;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.identity.Subject;
import org.gatewright.spi.mapping.AttributeMapper;
import org.gatewright.spi.mapping.MappingContext;
import org.gatewright.spi.mapping.MappingException;
import org.gatewright.spi.mapping.Release;
import org.gatewright.spi.setting.InvalidSettingException;
import org.gatewright.spi.setting.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PluginRegistryTest {

    private final Path folder;
    private final TestClock clock = new TestClock();
    private final PluginRegistry registry = TestRegistries.of(clock, Duration.ofMillis(50));

    PluginRegistryTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void takesInWhatADeploymentOffers() throws IOException {
        try (TestDeployment deployment = deploy("a", TestPlugins.Good.class)) {
            registry.arrived(deployment.loader);

            assertThat(registry.snapshot().mapperFactory("own")).isPresent();
            assertThat(registry.list()).singleElement().satisfies(info -> {
                assertThat(info.id()).isEqualTo("good");
                assertThat(info.state()).isEqualTo(State.ACTIVE);
                assertThat(info.version()).isEqualTo("2.1");
                assertThat(info.vendor()).isEqualTo("Example");
                assertThat(info.spiVersion()).isEqualTo("1.0");
                assertThat(info.since()).isEqualTo(clock.instant());
                assertThat(info.adds())
                        .containsExactly(
                                new Extension(Kind.MAPPER, "shared", false), new Extension(Kind.MAPPER, "own", false));
            });
        }
    }

    @Test
    void whatARemovedPluginHadReplacedComesBack() throws IOException {
        try (TestDeployment first = deploy("a", TestPlugins.Good.class);
                TestDeployment second = deploy("b", TestPlugins.Replacing.class)) {
            registry.arrived(first.loader);
            registry.arrived(second.loader);
            String replaced = nameBy("shared");
            boolean shown = registry.list().get(0).adds().get(0).replaced();

            registry.left(second.loader);

            assertThat(replaced).startsWith("replacing");
            assertThat(shown).isTrue();
            assertThat(nameBy("shared")).startsWith("good");
            assertThat(registry.list()).extracting(PluginInfo::id).containsExactly("good");
        }
    }

    @Test
    void whatIsSwitchedOffAddsNothingThereAndWhatItHadReplacedIsUsed() throws IOException {
        try (TestDeployment first = deploy("a", TestPlugins.Good.class);
                TestDeployment second = deploy("b", TestPlugins.Replacing.class)) {
            registry.arrived(first.loader);
            registry.arrived(second.loader);

            registry.switched(new Switches(Map.of("here", Set.of("replacing"))));
            String here = nameBy(registry.snapshot().in("here"), "shared");
            String elsewhere = nameBy(registry.snapshot().in("elsewhere"), "shared");
            registry.switched(new Switches(Map.of(Switches.EVERYWHERE, Set.of("good"), "here", Set.of("replacing"))));

            assertThat(here).startsWith("good");
            assertThat(elsewhere).startsWith("replacing");
            assertThat(registry.snapshot().in("here").mapperFactory("shared")).isEmpty();
            assertThat(registry.snapshot().mapperFactory("own")).isEmpty();
            assertThat(registry.list()).extracting(PluginInfo::state).containsExactly(State.INACTIVE, State.ACTIVE);
        }
    }

    @Test
    void whatIsSwitchedOffStaysSoForAPluginThatComesLater() throws IOException {
        registry.switched(new Switches(Map.of(Switches.EVERYWHERE, Set.of("good"))));
        try (TestDeployment deployment = deploy("a", TestPlugins.Good.class)) {
            registry.arrived(deployment.loader);

            assertThat(registry.snapshot().mapperFactory("own")).isEmpty();
            registry.switched(Switches.ALL_ON);
            assertThat(registry.snapshot().mapperFactory("own")).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "1.1", "0.9", "one", "", "1"})
    void runsNothingOfAPluginForAnotherContract(String spiVersion) throws IOException {
        int before = TestPlugins.Counting.MADE.get();
        try (TestDeployment deployment =
                TestDeployment.of(folder.resolve("foreign.jar"), spiVersion, TestPlugins.Counting.class)) {
            registry.arrived(deployment.loader);
        }

        assertThat(TestPlugins.Counting.MADE).hasValue(before);
        assertThat(registry.list()).singleElement().satisfies(info -> {
            assertThat(info.state()).isEqualTo(State.FAILED);
            assertThat(info.id()).isEqualTo("foreign.jar");
            assertThat(info.reason().orElseThrow()).endsWith(".");
        });
    }

    @Test
    void saysWhichContractAPluginNeedsAndWhichThereIs() throws IOException {
        try (TestDeployment deployment = TestDeployment.of(folder, "1.7", TestPlugins.Good.class)) {
            registry.arrived(deployment.loader);
        }

        assertThat(registry.list().get(0).reason())
                .contains("It was built for version 1.7 of the plugin contract and this server offers 1.0; install the "
                        + "plugin's release for this server.");
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                TestPlugins.Twice.class,
                TestPlugins.BadId.class,
                TestPlugins.Throwing.class,
                TestPlugins.Null.class,
                TestPlugins.NoPlugin.class
            })
    void pluginThatFailsHarmsNobodyElse(Class<?> bad) throws IOException {
        try (TestDeployment failing = TestDeployment.of(folder.resolve("bad"), "1.0", List.of(bad.getName()));
                TestDeployment good = deploy("good", TestPlugins.Good.class)) {
            registry.arrived(failing.loader);
            registry.arrived(good.loader);
        }

        assertThat(registry.list()).extracting(PluginInfo::state).containsExactly(State.ACTIVE, State.FAILED);
        assertThat(registry.list().get(1).reason().orElseThrow())
                .doesNotContain("\n")
                .endsWith(".");
        assertThat(registry.list().get(1).adds()).isEmpty();
    }

    @Test
    void classThatIsMissingIsTheReason() throws IOException {
        try (TestDeployment deployment = TestDeployment.of(folder, "1.0", List.of("com.example.Gone"))) {
            registry.arrived(deployment.loader);
        }

        assertThat(registry.list().get(0).reason().orElseThrow()).contains("com.example.Gone");
    }

    @Test
    void secondPluginOfTheSameNameIsRefusedAndTheFirstStays() throws IOException {
        try (TestDeployment first = deploy("a", TestPlugins.Good.class);
                TestDeployment second = deploy("b", TestPlugins.Good.class)) {
            registry.arrived(first.loader);
            registry.arrived(second.loader);
            registry.left(second.loader);
        }

        assertThat(registry.list()).extracting(PluginInfo::state).containsExactly(State.ACTIVE);
        assertThat(registry.snapshot().mapperFactory("own")).isPresent();
    }

    @Test
    void failedPluginIsForgottenWhenItsDeploymentGoes() throws IOException {
        try (TestDeployment deployment = deploy("a", TestPlugins.Throwing.class)) {
            registry.arrived(deployment.loader);
            registry.left(deployment.loader);
        }

        assertThat(registry.list()).isEmpty();
    }

    @Test
    void requestKeepsThePluginsItStartedWith() throws IOException {
        try (TestDeployment deployment = deploy("a", TestPlugins.Good.class)) {
            registry.arrived(deployment.loader);
            try (Pin pin = registry.pin()) {
                registry.left(deployment.loader);

                assertThat(pin.snapshot().mapperFactory("own")).isPresent();
                assertThat(registry.snapshot().mapperFactory("own")).isEmpty();
            }
        }
    }

    @Test
    void leavingWaitsForRequestsThatUseThePlugin() throws IOException, InterruptedException {
        PluginRegistry patient = TestRegistries.of(clock, Duration.ofMinutes(1));
        try (TestDeployment deployment = deploy("a", TestPlugins.Good.class)) {
            patient.arrived(deployment.loader);
            Pin pin = patient.pin();
            CountDownLatch gone = new CountDownLatch(1);
            Thread undeploy = new Thread(() -> {
                patient.left(deployment.loader);
                gone.countDown();
            });
            undeploy.start();

            // Out of the snapshot at once, but not gone while the request runs.
            while (patient.snapshot().mapperFactory("own").isPresent()) {
                Thread.onSpinWait();
            }
            assertThat(gone.getCount()).isEqualTo(1);
            try (Pin unrelated = patient.pin()) {
                assertThat(unrelated.snapshot().mapperFactory("own")).isEmpty();
                pin.close();
                assertThat(gone.await(30, TimeUnit.SECONDS)).isTrue();
            }
            undeploy.join();
        }
    }

    @Test
    void leavingDoesNotWaitForEver() throws IOException {
        try (TestDeployment deployment = deploy("a", TestPlugins.Good.class)) {
            registry.arrived(deployment.loader);
            try (Pin pin = registry.pin()) {
                registry.left(deployment.loader);

                assertThat(pin.snapshot().mapperFactory("own")).isPresent();
            }
        }
    }

    @Test
    void everySnapshotHasANumberOfItsOwn() throws IOException {
        try (TestDeployment deployment = deploy("a", TestPlugins.Good.class)) {
            long before = registry.snapshot().number();
            registry.arrived(deployment.loader);
            long with = registry.snapshot().number();
            registry.left(deployment.loader);

            assertThat(with).isGreaterThan(before);
            assertThat(registry.snapshot().number()).isGreaterThan(with);
        }
    }

    @Test
    void callsRunWithThePluginsClassLoaderAndAreCounted() throws IOException {
        try (TestDeployment deployment = deploy("a", TestPlugins.Good.class)) {
            registry.arrived(deployment.loader);
            ClassLoader before = Thread.currentThread().getContextClassLoader();
            long calls = registry.list().get(0).calls();

            assertThat(nameBy("own")).isEqualTo("good true");

            assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
            assertThat(registry.list().get(0).calls()).isEqualTo(calls + 2);
            assertThat(registry.list().get(0).failures()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"throw", "unlinked", "null"})
    void whatAPluginMustNotDoIsItsFailure(String what) throws IOException {
        try (TestDeployment deployment = deploy("a", TestPlugins.Good.class)) {
            registry.arrived(deployment.loader);
            AttributeMapper mapper = mapper("own", what);

            assertThatExceptionOfType(PluginFailure.class)
                    .isThrownBy(() -> mapper.map(context(), Release.NOTHING))
                    .satisfies(failure -> assertThat(failure.plugin()).isEqualTo("good"));
            assertThat(registry.list().get(0).failures()).isEqualTo(1);
        }
    }

    @Test
    void whatAPluginMayThrowPassesThrough() throws IOException {
        try (TestDeployment deployment = deploy("a", TestPlugins.Good.class)) {
            registry.arrived(deployment.loader);

            assertThatExceptionOfType(InvalidSettingException.class).isThrownBy(() -> mapper("own", "invalid"));
            assertThatExceptionOfType(MappingException.class)
                    .isThrownBy(() -> mapper("own", "fail").map(context(), Release.NOTHING));
            assertThat(registry.list().get(0).failures()).isZero();
        }
    }

    @Test
    @SuppressWarnings("UnnecessaryAssignment") // there is no container here to inject it
    void textsComeFromThePluginsOwnArchive() throws IOException {
        try (TestDeployment deployment = deploy("a", TestPlugins.Good.class)
                .withTexts("messages.properties", "greeting=Hello {name}, {rest}\nfact=grün\n")
                .withTexts("messages_de.properties", "greeting=Grüß Gott {name}, {rest}\n")) {
            registry.arrived(deployment.loader);
            PluginTexts texts = new PluginTexts();
            texts.registry = registry;
            Map<String, String> arguments = Map.of("name", "a$1\\", "rest", "text:fact");

            assertThat(texts.text(Locale.ENGLISH, "greeting", arguments)).isEqualTo("Hello a$1\\, grün");
            assertThat(texts.text(Locale.GERMANY, "greeting", arguments)).isEqualTo("Grüß Gott a$1\\, grün");
            assertThat(texts.text(Locale.FRENCH, "greeting", Map.of())).isEqualTo("Hello {name}, {rest}");
            assertThat(texts.text(Locale.ENGLISH, "nobody.has.this", Map.of())).isEqualTo("nobody.has.this");
            registry.left(deployment.loader);
            assertThat(texts.find(Locale.ENGLISH, "greeting")).isEmpty();
        }
    }

    private TestDeployment deploy(String name, Class<? extends Plugin> plugin) throws IOException {
        return TestDeployment.of(folder.resolve(name), "1.0", plugin);
    }

    private String nameBy(String factory) {
        return nameBy(registry.snapshot(), factory);
    }

    private static String nameBy(Snapshot snapshot, String factory) {
        return mapper(snapshot, factory, "")
                .map(context(), Release.NOTHING)
                .subjectName()
                .orElseThrow();
    }

    private AttributeMapper mapper(String factory, String what) {
        return mapper(registry.snapshot(), factory, what);
    }

    private static AttributeMapper mapper(Snapshot snapshot, String factory, String what) {
        return snapshot.mapperFactory(factory).orElseThrow().create(new Settings(Map.of("do", what)));
    }

    private static MappingContext context() {
        Subject subject = new Subject("id", "alice", "Example", Map.of(), List.of(), List.of());
        Application application =
                new Application("app", 1, "App", "app", "Project", "id", Optional.empty(), Settings.NONE);
        return new MappingContext(subject, application, Instant.EPOCH);
    }
}
