package org.gatewright.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Looks at the file of an archive before the container does; nothing of it runs. */
final class ArchiveCheck {

    private static final String CLASSES_OF_WAR = "WEB-INF/classes/";
    private static final String STRUCTURE = "jboss-deployment-structure.xml";

    private static final int LARGEST_MANIFEST = 1024 * 1024;

    /** As a part of a sentence. */
    static final String NO_STRUCTURE =
            "its archive has no META-INF/" + STRUCTURE + ", without which it does not see the plugin contract";

    private ArchiveCheck() {}

    /** Refuses what could not be taken in as a plugin, whatever its classes do. */
    static void check(Path archive) throws IOException, UnfitPluginException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            if (!hasServiceFile(zip)) {
                throw new UnfitPluginException(
                        "Its archive has no file " + Archive.SERVICE_FILE + ", which names the class of the plugin.");
            }
            if (!hasStructure(zip)) {
                throw new UnfitPluginException("It can't be deployed: " + NO_STRUCTURE + ".");
            }
            Loading.checkVersion(manifest(zip));
        } catch (ZipException e) {
            throw new UnfitPluginException("It is no archive that can be read.", e);
        }
    }

    static boolean hasServiceFile(ZipFile zip) {
        return zip.getEntry(Archive.SERVICE_FILE) != null
                || zip.getEntry(CLASSES_OF_WAR + Archive.SERVICE_FILE) != null;
    }

    static boolean hasStructure(ZipFile zip) {
        return zip.getEntry("META-INF/" + STRUCTURE) != null || zip.getEntry("WEB-INF/" + STRUCTURE) != null;
    }

    /** Its main attributes; none if it has no manifest. */
    private static Attributes manifest(ZipFile zip) throws IOException, UnfitPluginException {
        ZipEntry entry = zip.getEntry(Archive.MANIFEST);
        if (entry == null) {
            return new Attributes();
        }
        if (entry.getSize() > LARGEST_MANIFEST) {
            throw new UnfitPluginException("Its manifest is larger than 1 MiB.");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new Manifest(in).getMainAttributes();
        }
    }
}
