package org.gatewright.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipFile;

/**
 * The folder that plugins are put into. What lies there and never comes to the {@link PluginRegistry} is found out here: the
 * container could not deploy it, or it did and nothing in it hands a plugin over. The former is set aside under another name:
 * with a deployment that failed, the container itself would not be ready any more.
 */
final class PluginFolder {

    private static final String FAILED = ".failed";
    private static final String DEPLOYED = ".deployed";
    private static final String ASIDE = ".refused";
    private static final String ARCHIVES = "*.{jar,war,ear}";

    private final Path folder;
    private final Map<Path, FileTime> told = new HashMap<>();

    PluginFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Archives that do not come, as plugins that failed; the log hears of each once.
     *
     * @param known names of those that came, well or not
     */
    synchronized List<FailedPlugin> missing(Set<String> known) {
        List<FailedPlugin> missing = new ArrayList<>();
        told.keySet().removeIf(Files::notExists);
        try {
            for (Path archive : list(ARCHIVES)) {
                missing(archive, known).ifPresent(missing::add);
            }
            for (Path aside : list(ARCHIVES + ASIDE)) {
                missing.add(failed(aside, name(aside), whyNotDeployed(aside)));
            }
        } catch (IOException e) {
            // There is none: plugins are deployed in other ways alone.
            return List.of();
        }
        missing.sort(Comparator.comparing(FailedPlugin::id));
        return List.copyOf(missing);
    }

    /**
     * Takes an archive that was handed in, beside where it will be.
     *
     * @param name of its file
     */
    NewArchive receive(String name, InputStream content) throws IOException {
        return NewArchive.receive(folder, name, content);
    }

    private List<Path> list(String pattern) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, pattern)) {
            found.forEach(files::add);
        }
        return files;
    }

    private Optional<FailedPlugin> missing(Path archive, Set<String> known) throws IOException {
        Path aside = beside(archive, ASIDE);
        if (Files.exists(beside(archive, FAILED))) {
            Files.move(archive, aside, StandardCopyOption.REPLACE_EXISTING);
            return Optional.empty();
        }
        Files.deleteIfExists(aside);
        if (known.contains(name(archive)) || !Files.exists(beside(archive, DEPLOYED)) || !isPlugin(archive)) {
            return Optional.empty();
        }
        return Optional.of(failed(
                archive,
                name(archive),
                "It was deployed and nothing in it hands the plugin over; "
                        + "it needs a @Singleton @Startup bean that extends PluginActivator."));
    }

    private FailedPlugin failed(Path file, String name, String reason) throws IOException {
        FileTime time = Files.getLastModifiedTime(file);
        if (!time.equals(told.put(file, time))) {
            PluginLog.LOG.pluginFailed(name, reason, null);
        }
        return new FailedPlugin(Optional.empty(), name, origin(name, time.toInstant()), reason);
    }

    private static String name(Path archive) {
        String name = archive.getFileName().toString();
        return name.endsWith(ASIDE) ? name.substring(0, name.length() - ASIDE.length()) : name;
    }

    private static LoadedPlugin.Origin origin(String name, Instant since) {
        return new LoadedPlugin.Origin(name, "", "", "", "", since);
    }

    private static Path beside(Path archive, String ending) {
        return archive.resolveSibling(archive.getFileName() + ending);
    }

    private static String whyNotDeployed(Path aside) {
        String setAside = " It was set aside as " + aside.getFileName() + ".";
        try (ZipFile zip = new ZipFile(aside.toFile())) {
            return ArchiveCheck.hasStructure(zip)
                    ? "The server could not deploy it; the log says why." + setAside
                    : "The server could not deploy it: " + ArchiveCheck.NO_STRUCTURE + "." + setAside;
        } catch (IOException e) {
            return "The server could not deploy it: it is no archive that can be read." + setAside;
        }
    }

    private static boolean isPlugin(Path archive) {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            return ArchiveCheck.hasServiceFile(zip);
        } catch (IOException e) {
            return false;
        }
    }
}
