package org.gatewright.plugin;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.gatewright.spi.Plugin;

/**
 * One jar of a deployment that names plugins in its service file, or the classes of a WAR that do. Everything is read from that
 * very place: a class loader may also show files of other jars.
 *
 * @param root address of its top folder, as text with a slash at the end
 */
record Archive(ClassLoader loader, String root) {

    private static final String SERVICE_FILE = "META-INF/services/" + Plugin.class.getName();
    private static final String CLASSES_OF_WAR = "WEB-INF/classes/";
    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    static List<Archive> in(ClassLoader deployment) throws IOException {
        List<Archive> archives = new ArrayList<>();
        for (URL file : Collections.list(deployment.getResources(SERVICE_FILE))) {
            String address = file.toString();
            archives.add(new Archive(deployment, address.substring(0, address.length() - SERVICE_FILE.length())));
        }
        return archives;
    }

    /** Address of the top folder of the whole archive. */
    String top() {
        return root.endsWith(CLASSES_OF_WAR) ? root.substring(0, root.length() - CLASSES_OF_WAR.length()) : root;
    }

    /** The name of the archive, for people. */
    String name() {
        String[] parts = top().replaceAll("[!/]+$", "").split("/", -1);
        return parts[parts.length - 1];
    }

    /** The main attributes of its manifest; none if it has no manifest. */
    Attributes manifest() throws IOException {
        try (InputStream in = open(new URL(top() + MANIFEST))) {
            return new Manifest(in).getMainAttributes();
        } catch (FileNotFoundException e) {
            return new Attributes();
        }
    }

    /** The class names in its service file (format of {@link java.util.ServiceLoader}). No class is loaded. */
    List<String> pluginClasses() throws IOException {
        List<String> names = new ArrayList<>();
        URL file = find(SERVICE_FILE).orElseThrow(() -> new IOException("Service file is gone from " + root));
        try (InputStream in = open(file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .forEach(names::add);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return names;
    }

    /** A file of this jar. */
    Optional<URL> find(String path) throws IOException {
        for (URL found : Collections.list(loader.getResources(path))) {
            if (found.toString().equals(root + path)) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** Opens a file without leaving its jar cached in the JVM, which would keep an undeployed plugin's jar open. */
    static InputStream open(URL file) throws IOException {
        URLConnection connection = file.openConnection();
        connection.setUseCaches(false);
        return connection.getInputStream();
    }
}
