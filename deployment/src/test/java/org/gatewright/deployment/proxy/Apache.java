package org.gatewright.deployment.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Apache httpd with the shipped file and the modules that it asks for, besides those that Debian enables by itself. */
final class Apache {

    private static final Path AVAILABLE = Path.of("/etc/apache2/mods-available");
    private static final String BY_ITSELF = "mpm_event authz_core deflate env reqtimeout";
    private static final Pattern ASKED_FOR = Pattern.compile("a2enmod ([a-z0-9_ ]+)");
    private static final Pattern BLANK = Pattern.compile(" ");
    private static final Pattern DEPENDS = Pattern.compile("# Depends: ([a-z0-9_ ]+)");

    private static final String MAIN =
            """
            ServerRoot %1$s
            ServerName 127.0.0.1
            PidFile apache.pid
            DefaultRuntimeDir %1$s
            ErrorLog error.log
            User www-data
            Group www-data
            Listen 127.0.0.1:%2$d
            Listen 127.0.0.1:%3$d
            %4$s
            Include gatewright.conf
            """;

    private Apache() {}

    /** Writes its files into a folder, and returns the command that runs it in the foreground. */
    static List<String> in(Path folder, Site site) throws IOException {
        String shipped = site.shipped("apache")
                .replace("*:80>", "127.0.0.1:" + site.plainPort() + ">")
                .replace("*:443>", "127.0.0.1:" + site.port() + ">")
                .replace("https://${gatewright_name}", site.url())
                .replace("ProxyRequests Off", "ProxyRequests Off\n    ProxySourceAddress " + Site.PROXY_ADDRESS);
        Files.writeString(folder.resolve("gatewright.conf"), shipped);
        String includes = includes(BY_ITSELF + " " + group(ASKED_FOR, shipped));
        Files.writeString(
                folder.resolve("apache.conf"), MAIN.formatted(folder, site.plainPort(), site.port(), includes));
        return List.of(
                "/usr/sbin/apache2",
                "-D",
                "FOREGROUND",
                "-f",
                folder.resolve("apache.conf").toString());
    }

    /** Lines that load these modules of Debian's. */
    static String includes(String names) {
        Set<String> modules = new LinkedHashSet<>();
        add(names, modules);
        StringBuilder lines = new StringBuilder();
        for (String module : modules) {
            for (Path file : List.of(AVAILABLE.resolve(module + ".load"), AVAILABLE.resolve(module + ".conf"))) {
                lines.append(Files.exists(file) ? "Include " + file + "\n" : "");
            }
        }
        return lines.toString();
    }

    /** As a2enmod does, what a module needs before the module. */
    private static void add(String names, Set<String> modules) {
        for (String name : BLANK.splitAsStream(names).toList()) {
            try {
                String needs = group(DEPENDS, Files.readString(AVAILABLE.resolve(name + ".load")));
                if (!needs.isEmpty()) {
                    add(needs, modules);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("Apache httpd is not installed; deployment/test.sh does it", e);
            }
            modules.add(name);
        }
    }

    private static String group(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1).strip() : "";
    }
}
