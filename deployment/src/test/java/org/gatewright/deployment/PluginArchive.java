package org.gatewright.deployment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A plugin of somebody else, from {@code src/test/plugins}: compiled against the contract alone, and packaged.
 *
 * @param files by their paths in the archive
 */
record PluginArchive(Manifest manifest, Map<String, byte[]> files) {

    /** Where its service file is. */
    static final String SERVICE_FILE = "META-INF/services/org.gatewright.spi.Plugin";

    private static final String CLASSES_OF_WAR = "WEB-INF/classes/";
    private static final Path SOURCES = Path.of("src", "test", "plugins").toAbsolutePath();
    private static final Path BUILT = Path.of("target", "plugins").toAbsolutePath();
    private static final Path CONTRACT =
            Path.of("..", "plugins-spi", "target", "classes").toAbsolutePath();

    /** Builds the plugin in a folder of that name, as a jar of that name. */
    static Path of(String name, String spiVersion) {
        return compiled(name, spiVersion).write(name + ".jar");
    }

    /**
     * What the plugin in a folder of that name consists of.
     *
     * @param libraries that it is compiled against, beside the contract
     */
    static PluginArchive compiled(String name, String spiVersion, Path... libraries) {
        Path sources = SOURCES.resolve(name);
        Path classes = BUILT.resolve(name);
        Folders.delete(classes);
        try {
            Files.createDirectories(classes);
            compile(files(sources, ".java"), classes, libraries);
            Map<String, byte[]> files = new TreeMap<>();
            add(files, classes);
            add(files, sources);
            return new PluginArchive(manifest(spiVersion), files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with another file, or another content of it. */
    PluginArchive with(String path, byte[] content) {
        Map<String, byte[]> more = new TreeMap<>(files);
        more.put(path, content);
        return new PluginArchive(manifest, more);
    }

    PluginArchive with(String path, String content) {
        return with(path, content.getBytes(StandardCharsets.UTF_8));
    }

    /** The same without the files whose paths end so. */
    PluginArchive without(String ending) {
        Map<String, byte[]> fewer = new TreeMap<>(files);
        if (!fewer.keySet().removeIf(path -> path.endsWith(ending))) {
            throw new IllegalArgumentException("There is no " + ending + " among " + fewer.keySet());
        }
        return new PluginArchive(manifest, fewer);
    }

    /** The same as a WAR: its classes, and libraries beside them. */
    PluginArchive asWar(Path... libraries) throws IOException {
        Map<String, byte[]> moved = new TreeMap<>();
        files.forEach((path, content) -> moved.put(pathInWar(path), content));
        for (Path library : libraries) {
            moved.put("WEB-INF/lib/" + library.getFileName(), Files.readAllBytes(library));
        }
        return new PluginArchive(manifest, moved);
    }

    private static String pathInWar(String path) {
        if (path.startsWith("WEB-INF/") || path.endsWith("jboss-all.xml")) {
            return path;
        }
        return path.endsWith("jboss-deployment-structure.xml")
                ? "WEB-INF/jboss-deployment-structure.xml"
                : CLASSES_OF_WAR + path;
    }

    /** Writes the archive to a file of that name. */
    Path write(String file) {
        Path archive = BUILT.resolve(file);
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(archive), manifest)) {
            for (Map.Entry<String, byte[]> entry : files.entrySet()) {
                jar.putNextEntry(new JarEntry(entry.getKey()));
                new ByteArrayInputStream(entry.getValue()).transferTo(jar);
                jar.closeEntry();
            }
            return archive;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Builds it as a WAR of that name, with resources of its own. */
    static Path war(String name, String spiVersion) throws IOException {
        return compiled(name, spiVersion).asWar().write(name + ".war");
    }

    private static void compile(List<Path> sources, Path classes, Path... libraries) throws IOException {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK is needed");
        List<String> path = new ArrayList<>(List.of(CONTRACT.toString()));
        Stream.of(libraries).map(Path::toString).forEach(path::add);
        path.add(System.getProperty("java.class.path"));
        List<String> options = List.of(
                "--release",
                "17",
                "-proc:none",
                "-d",
                classes.toString(),
                "-classpath",
                String.join(System.getProperty("path.separator"), path));
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

    private static void add(Map<String, byte[]> into, Path folder) throws IOException {
        for (Path file : files(folder, "")) {
            if (!file.toString().endsWith(".java")) {
                into.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
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
