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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatewright.spi.Plugin;

/**
 * One jar of a deployment that names plugins in its service file, or the classes of a WAR that do. Everything is read from that
 * very place: a class loader may also show files of other jars.
 *
 * @param root address of its top folder, as text with a slash at the end
 */
record Archive(ClassLoader loader, String root) {

    static final String SERVICE_FILE = "META-INF/services/" + Plugin.class.getName();
    /** As the server's class loaders present themselves. */
    private static final Pattern DEPLOYMENT = Pattern.compile("\"deployment\\.([^\"]+)\"");

    private static final String IN_A_WAR = "/WEB-INF/";
    static final String MANIFEST = "META-INF/MANIFEST.MF";

    static List<Archive> in(ClassLoader deployment) throws IOException {
        List<Archive> archives = new ArrayList<>();
        for (URL file : Collections.list(deployment.getResources(SERVICE_FILE))) {
            String address = file.toString();
            archives.add(new Archive(deployment, address.substring(0, address.length() - SERVICE_FILE.length())));
        }
        return archives;
    }

    /** The name of a deployment, for people: that of its archive, if the server says it. */
    static String nameOf(ClassLoader deployment) {
        Matcher named = DEPLOYMENT.matcher(deployment.toString());
        return named.find() ? named.group(1) : deployment.getClass().getSimpleName();
    }

    /** The name of the deployment that the jar is or belongs to, for people. */
    String name() {
        String[] parts = top().replaceAll("[!/]+$", "").split("/", -1);
        return parts[parts.length - 1];
    }

    /** Address of the whole archive: that of the WAR for a jar or for classes in one. */
    String top() {
        int inside = root.indexOf(IN_A_WAR);
        return inside < 0 ? root : root.substring(0, inside + 1);
    }

    /** The main attributes of its manifest; none if it has no manifest. */
    Attributes manifest() throws IOException {
        Optional<URL> file = find(MANIFEST);
        if (file.isPresent()) {
            return manifest(file.get());
        }
        // Classes of a WAR have none of their own; the WAR's is not among what its class loader shows.
        try {
            return top().equals(root) ? new Attributes() : manifest(new URL(top() + MANIFEST));
        } catch (FileNotFoundException e) {
            return new Attributes();
        }
    }

    private static Attributes manifest(URL file) throws IOException {
        try (InputStream in = open(file)) {
            return new Manifest(in).getMainAttributes();
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
