package org.gatewright.plugin;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds classes of a plugin that would end the server for everybody: nothing can stop them once they run. A class with a {@code
 * main} method of its own is a tool for the command line and may. Libraries are not looked into: many have such calls where
 * nobody comes by.
 *
 * @param own what the names of the plugin's own classes begin with
 */
record ExitCalls(Set<String> own) {

    private static final Map<String, Set<String>> ENDING = Map.of(
            "java/lang/System", Set.of("exit"),
            "java/lang/Runtime", Set.of("exit", "halt"),
            "kotlin/system/ProcessKt", Set.of("exitProcess"),
            "scala/sys/package$", Set.of("exit"));

    /** So many parts of a package's name tell whose it is, such as {@code com.example}. */
    private static final int PARTS_OF_OWNER = 2;

    /** Those of whoever has written these classes. */
    static ExitCalls of(List<String> pluginClasses) {
        return new ExitCalls(pluginClasses.stream().map(ExitCalls::owner).collect(Collectors.toUnmodifiableSet()));
    }

    private static String owner(String className) {
        String[] parts = className.split("\\.", -1);
        int packages = Math.min(PARTS_OF_OWNER, parts.length - 1);
        return Stream.of(parts).limit(packages).map(part -> part + "/").collect(Collectors.joining());
    }

    /**
     * Refuses an archive with such a class.
     *
     * @param root see {@link Archive}
     */
    void check(String root) throws IOException, UnfitPluginException {
        ArchiveFiles.read(root, this::check);
    }

    private void check(String name, byte[] content) throws IOException, UnfitPluginException {
        if (name.endsWith(".jar")) {
            ArchiveFiles.readInside(content, this::check);
        } else if (name.endsWith(".class")) {
            Optional<String> found = found(content);
            if (found.isPresent()) {
                throw new UnfitPluginException(found.get());
            }
        }
    }

    private Optional<String> found(byte[] content) {
        ClassFile file;
        try {
            file = ClassFile.read(content);
        } catch (IOException e) {
            // No class that any JVM would load
            return Optional.empty();
        }
        if (file.hasMain() || own.stream().noneMatch(file.name()::startsWith)) {
            return Optional.empty();
        }
        return file.calls().stream()
                .filter(call -> ENDING.getOrDefault(call.owner(), Set.of()).contains(call.method()))
                .findFirst()
                .map(call -> "Its class " + file.name().replace('/', '.') + " calls "
                        + call.owner().replaceAll(".*/", "") + "." + call.method()
                        + ", which would end the server for everybody; take the call or the class out of the archive.");
    }
}
