package org.gatewright.deployment;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A plugin of somebody else, from {@code src/test/plugins}: compiled against the contract alone, and packaged. */
final class PluginArchive {

    private static final String CLASSES_OF_WAR = "WEB-INF/classes/";
    private static final Path SOURCES = Path.of("src", "test", "plugins").toAbsolutePath();
    private static final Path BUILT = Path.of("target", "plugins").toAbsolutePath();
    private static final Path CONTRACT =
            Path.of("..", "plugins-spi", "target", "classes").toAbsolutePath();

    private PluginArchive() {}

    /** Builds the plugin in a folder of that name. */
    static Path of(String name, String spiVersion) {
        Path sources = SOURCES.resolve(name);
        Path classes = BUILT.resolve(name);
        Path archive = BUILT.resolve(name + ".jar");
        Folders.delete(classes);
        try {
            Files.createDirectories(classes);
            compile(files(sources, ".java"), classes);
            try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(archive), manifest(spiVersion))) {
                add(jar, classes, ".class");
                add(jar, sources, "");
            }
            return archive;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same as a WAR, with resources of its own. */
    static Path war(String name, String spiVersion) {
        Path sources = SOURCES.resolve(name);
        Path classes = BUILT.resolve(name);
        Path archive = BUILT.resolve(name + ".war");
        Folders.delete(classes);
        try {
            Files.createDirectories(classes);
            compile(files(sources, ".java"), classes);
            try (JarOutputStream war = new JarOutputStream(Files.newOutputStream(archive), manifest(spiVersion))) {
                add(war, classes, ".class", CLASSES_OF_WAR);
                add(war, sources.resolve("META-INF/services"), "", CLASSES_OF_WAR + "META-INF/services/");
                add(war, sources.resolve("META-INF/gatewright"), "", CLASSES_OF_WAR + "META-INF/gatewright/");
                add(war, sources.resolve("WEB-INF"), "", "WEB-INF/");
                add(war, sources.resolve("META-INF"), "jboss-all.xml", "META-INF/");
            }
            return archive;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compile(List<Path> sources, Path classes) throws IOException {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK is needed");
        String path = CONTRACT + System.getProperty("path.separator") + System.getProperty("java.class.path");
        List<String> options = List.of("--release", "17", "-proc:none", "-d", classes.toString(), "-classpath", path);
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            messages, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            if (!compiled) {
                throw new IllegalStateException(messages.toString());
            }
        }
    }

    private static Manifest manifest(String spiVersion) {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.IMPLEMENTATION_VENDOR, "Example");
        attributes.putValue("Plugin-Version", "0.1");
        attributes.putValue("Spi-Version", spiVersion);
        return manifest;
    }

    private static void add(JarOutputStream jar, Path folder, String ending) throws IOException {
        add(jar, folder, ending, "");
    }

    private static void add(JarOutputStream jar, Path folder, String ending, String prefix) throws IOException {
        for (Path file : files(folder, ending)) {
            if (!file.toString().endsWith(".java")) {
                jar.putNextEntry(
                        new JarEntry(prefix + folder.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, jar);
                jar.closeEntry();
            }
        }
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return new ArrayList<>(files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .toList());
        }
    }
}
