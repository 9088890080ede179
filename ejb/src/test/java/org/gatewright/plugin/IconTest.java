package org.gatewright.plugin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.gatewright.cache.TestClock;
import org.gatewright.plugin.PluginInfo.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IconTest {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0};
    private static final byte[] SVG = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(UTF_8);

    private final Path folder;
    private final PluginRegistry registry = TestRegistries.of(new TestClock(), Duration.ofMillis(50));

    IconTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @CsvSource({"icon.svg, image/svg+xml", "icon.png, image/png"})
    void anIconIsFoundUnderWhatIsInIt(String file, String mediaType) throws IOException {
        byte[] content = mediaType.contains("svg") ? SVG : PNG;
        try (TestDeployment deployment = deploy().withIcon(file, content)) {
            registry.arrived(deployment.loader);

            assertThat(info().iconFault()).isEmpty();
            assertThat(info().icon()).hasValueSatisfying(name -> {
                assertThat(name).matches("[0-9a-f]{64}" + file.replaceFirst("icon", ""));
                Picture picture = find(name).orElseThrow();
                assertThat(picture.mediaType()).isEqualTo(mediaType);
                assertThat(picture.content()).isEqualTo(content);
            });
        }
    }

    @Test
    void aPictureThatScalesComesFirst() throws IOException {
        try (TestDeployment deployment = deploy().withIcon("icon.png", PNG).withIcon("icon.svg", SVG)) {
            registry.arrived(deployment.loader);

            assertThat(info().icon())
                    .hasValueSatisfying(name -> assertThat(name).endsWith(".svg"));
        }
    }

    @Test
    void anIconAsLargeAsMayBeIsShown() throws IOException {
        try (TestDeployment deployment = deploy().withIcon("icon.png", Arrays.copyOf(PNG, 64 * 1024))) {
            registry.arrived(deployment.loader);

            assertThat(info().icon()).isPresent();
        }
    }

    @Test
    void anIconThatIsTooLargeIsNotShownAndThePluginWorks() throws IOException {
        try (TestDeployment deployment = deploy().withIcon("icon.png", Arrays.copyOf(PNG, 64 * 1024 + 1))) {
            registry.arrived(deployment.loader);

            assertFault("Its icon META-INF/gatewright/icon.png is larger than 64 KiB and is not shown.");
        }
    }

    @Test
    void anIconOfAnotherKindIsNotShownAndThePluginWorks() throws IOException {
        try (TestDeployment deployment = deploy().withIcon("icon.png", SVG)) {
            registry.arrived(deployment.loader);

            assertFault("Its icon META-INF/gatewright/icon.png is no PNG and is not shown.");
        }
    }

    @Test
    void aTextThatIsNoSvgIsNotShownAndThePluginWorks() throws IOException {
        try (TestDeployment deployment = deploy().withIcon("icon.svg", "<html>svg</html>".getBytes(UTF_8))) {
            registry.arrived(deployment.loader);

            assertFault("Its icon META-INF/gatewright/icon.svg is no SVG and is not shown.");
        }
    }

    @Test
    void thereNeedBeNone() throws IOException {
        try (TestDeployment deployment = deploy()) {
            registry.arrived(deployment.loader);

            assertThat(info().icon()).isEmpty();
            assertThat(info().iconFault()).isEmpty();
            assertThat(find("icon.svg")).isEmpty();
        }
    }

    private void assertFault(String sentence) {
        assertThat(info().state()).isEqualTo(State.ACTIVE);
        assertThat(info().icon()).isEmpty();
        assertThat(info().iconFault()).hasValue(sentence);
    }

    private PluginInfo info() {
        return registry.list().get(0);
    }

    private Optional<Picture> find(String file) {
        return registry.snapshot().icon(file);
    }

    private TestDeployment deploy() throws IOException {
        return TestDeployment.of(folder, "1.0", TestPlugins.Good.class);
    }
}
