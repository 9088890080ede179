package org.gatewright.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExitCallsTest {

    private final Path folder;

    ExitCallsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @ValueSource(classes = {Exits.class, Halts.class, Refers.class})
    void refusesClassesThatEndTheServer(Class<?> ending) throws IOException {
        Files.write(folder.resolve("Ending.class"), bytes(ending));

        assertThatExceptionOfType(UnfitPluginException.class)
                .isThrownBy(this::check)
                .withMessageContaining("Its class " + ending.getName() + " calls ")
                .withMessageEndingWith(".");
    }

    @ParameterizedTest
    @ValueSource(classes = {Tool.class, ExitCallsTest.class})
    void letsToolsOfTheCommandLineAndAllOthersIn(Class<?> harmless) throws IOException {
        Files.write(folder.resolve("Harmless.class"), bytes(harmless));

        assertThatNoException().isThrownBy(this::check);
    }

    @Test
    void looksIntoLibrariesOfTheArchive() throws IOException {
        ByteArrayOutputStream library = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(library)) {
            jar.putNextEntry(new JarEntry("org/example/Exits.class"));
            jar.write(bytes(Exits.class));
        }
        Path folderOfLibraries = Files.createDirectories(folder.resolve("WEB-INF/lib"));
        Files.write(folderOfLibraries.resolve("library.jar"), library.toByteArray());

        assertThatExceptionOfType(UnfitPluginException.class).isThrownBy(this::check);
    }

    @ParameterizedTest
    @ValueSource(strings = {"com.example.ExamplePlugin", "org.other.ExamplePlugin"})
    void leavesLibrariesAlone(String pluginClass) throws IOException {
        Files.write(folder.resolve("Exits.class"), bytes(Exits.class));

        assertThatNoException().isThrownBy(() -> check(pluginClass));
    }

    @Test
    void whatIsNoClassIsNotUnderstoodAndHarmless() throws IOException {
        Files.writeString(folder.resolve("Text.class"), "no class");

        assertThatNoException().isThrownBy(this::check);
    }

    @Test
    void readsWhatAClassIs() throws IOException {
        ClassFile read = ClassFile.read(bytes(Tool.class));

        assertThat(read.name()).isEqualTo(Tool.class.getName().replace('.', '/'));
        assertThat(read.hasMain()).isTrue();
        assertThat(read.calls()).contains(new ClassFile.Call("java/lang/System", "exit"));
    }

    private void check() throws IOException, UnfitPluginException {
        check("org.gatewright.plugin.ExamplePlugin");
    }

    private void check(String pluginClass) throws IOException, UnfitPluginException {
        ExitCalls.of(List.of(pluginClass)).check(folder.toUri().toString());
    }

    private static byte[] bytes(Class<?> type) throws IOException {
        try (InputStream in = type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
            return in.readAllBytes();
        }
    }

    static final class Exits {

        static final long LARGE = 1L << 40;
        static final double BROKEN = 0.5;

        void run() {
            System.exit(1);
        }
    }

    static final class Halts {

        void run() {
            Runtime.getRuntime().halt(1);
        }
    }

    static final class Refers {

        IntConsumer run() {
            return System::exit;
        }
    }

    static final class Tool {

        private Tool() {}

        public static void main(String[] arguments) {
            System.exit(arguments.length);
        }
    }
}
