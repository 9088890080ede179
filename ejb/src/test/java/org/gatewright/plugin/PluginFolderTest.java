package org.gatewright.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginFolderTest {

    private static final String SERVICE_FILE = "META-INF/services/org.gatewright.spi.Plugin";

    private final Path folder;
    private final PluginFolder plugins;

    PluginFolderTest(@TempDir Path folder) {
        this.folder = folder;
        this.plugins = new PluginFolder(folder);
    }

    @Test
    void saysWhatTheContainerCouldNotDeploy() throws IOException {
        archive("blind.jar", SERVICE_FILE);
        archive("other.jar", SERVICE_FILE, "META-INF/jboss-deployment-structure.xml");
        Files.writeString(folder.resolve("text.jar"), "no archive");
        for (String name : new String[] {"blind.jar", "other.jar", "text.jar"}) {
            Files.writeString(folder.resolve(name + ".failed"), "{}");
        }

        plugins.missing(Set.of());

        assertThat(plugins.missing(Set.of()))
                .extracting(FailedPlugin::id)
                .containsExactly("blind.jar", "other.jar", "text.jar");
        assertThat(plugins.missing(Set.of()).get(0).reason())
                .contains("has no META-INF/jboss-deployment-structure.xml", "set aside as blind.jar.refused");
        assertThat(plugins.missing(Set.of()).get(1).reason()).contains("the log says why");
        assertThat(plugins.missing(Set.of()).get(2).reason()).contains("no archive that can be read");
        assertThat(folder.resolve("blind.jar")).doesNotExist();
    }

    @Test
    void forgetsWhatWasSetAsideWhenItComesAnew() throws IOException {
        Files.writeString(folder.resolve("text.jar.refused"), "no archive");
        archive("text.jar", SERVICE_FILE);

        assertThat(plugins.missing(Set.of())).isEmpty();
        assertThat(folder.resolve("text.jar.refused")).doesNotExist();
    }

    @Test
    void saysWhatWasDeployedAndHandsNothingOver() throws IOException {
        archive("silent.jar", SERVICE_FILE);
        archive("known.jar", SERVICE_FILE);
        archive("driver.jar", "org/example/Driver.class");
        archive("coming.jar", SERVICE_FILE);
        for (String name : new String[] {"silent.jar", "known.jar", "driver.jar"}) {
            Files.writeString(folder.resolve(name + ".deployed"), name);
        }

        assertThat(plugins.missing(Set.of("known.jar"))).singleElement().satisfies(failed -> {
            assertThat(failed.id()).isEqualTo("silent.jar");
            assertThat(failed.reason()).contains("extends PluginActivator");
        });
    }

    @Test
    void needsNoFolder() {
        assertThat(new PluginFolder(folder.resolve("none")).missing(Set.of())).isEmpty();
    }

    private void archive(String name, String... files) throws IOException {
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            for (String file : files) {
                jar.putNextEntry(new JarEntry(file));
            }
        }
    }
}
