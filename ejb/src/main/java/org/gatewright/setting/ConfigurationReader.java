package org.gatewright.setting;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the configuration from texts and stops at the first one that is wrong, in one sentence. */
final class ConfigurationReader {

    static final String PREFIX = "gatewright.";

    private static final Set<String> KEYS = Set.of(
            "public-url",
            "data-dir",
            "master-key-file",
            "trusted-proxies",
            "cluster-size",
            "plugin-time-limit",
            "plugin-upload",
            "bootstrap.organization",
            "bootstrap.admin-password",
            "bootstrap.token",
            "argon2.memory-kib",
            "argon2.iterations",
            "argon2.parallelism",
            "hash-pool-size",
            "outbound.allow-loopback",
            "outbound.allow-private");

    /** Read by the scripts and the server's own configuration, not here. */
    private static final Set<String> OF_THE_SCRIPTS = Set.of(
            "bind",
            "cluster",
            "cluster.bind",
            "cluster.name",
            "cluster.peers",
            "data",
            "database.password",
            "database.url",
            "database.user",
            "java-opts",
            "log-format",
            "max-post-size",
            "node",
            "otlp-endpoint",
            "peers",
            "port-offset");

    private static final Set<String> KNOWN = Stream.concat(KEYS.stream(), OF_THE_SCRIPTS.stream())
            .map(ConfigurationReader::plain)
            .collect(Collectors.toSet());

    private final Function<String, Optional<String>> values;

    /**
     * Reads from these values.
     *
     * @param values by whole key, such as {@code gatewright.public-url}; blank counts as absent
     */
    ConfigurationReader(Function<String, Optional<String>> values) {
        this.values = values;
    }

    /**
     * Refuses names that nobody reads: most likely a slip of the pen, and the operator believes to have set something.
     *
     * @param names of system properties, environment variables and the like; only ours are looked at
     */
    static void refuseUnknown(Collection<String> names) {
        List<String> unknown = names.stream()
                .filter(name -> plain(name).startsWith(plain(PREFIX)))
                .filter(name -> !KNOWN.contains(plain(name).substring(PREFIX.length())))
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            throw new BadConfigurationException("There is no setting " + String.join(", ", unknown)
                    + "; the settings are "
                    + KEYS.stream().sorted().map(PREFIX::concat).collect(Collectors.joining(", "))
                    + ".");
        }
    }

    /** One form for a name as a property and as an environment variable (MicroProfile Config 3.1, 4.2). */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_");
    }

    Configuration read() {
        Path dataDir = path("data-dir").orElseThrow(() -> bad("data-dir", "is needed"));
        return new Configuration(
                publicUrl(),
                dataDir,
                path("master-key-file").orElse(dataDir.resolve("master.key")),
                text("trusted-proxies")
                        .map(list -> List.of(list.strip().split("\\s*,\\s*")))
                        .orElse(List.of()),
                number("cluster-size", 1, 1, 100),
                Duration.ofSeconds(number("plugin-time-limit", 5, 1, 300)),
                flag("plugin-upload"),
                new Configuration.FirstStart(
                        text("bootstrap.organization").orElse("Gatewright"),
                        text("bootstrap.admin-password"),
                        text("bootstrap.token")),
                new Configuration.Hashing(
                        number("argon2.memory-kib", 19_456, 8, 4_194_304),
                        number("argon2.iterations", 2, 1, 100),
                        number("argon2.parallelism", 1, 1, 64),
                        number("hash-pool-size", Runtime.getRuntime().availableProcessors(), 1, 1_000)),
                new Configuration.Outbound(flag("outbound.allow-loopback"), flag("outbound.allow-private")));
    }

    private URI publicUrl() {
        String key = "public-url";
        String text = text(key).orElseThrow(() -> bad(key, "is needed"));
        try {
            URI url = new URI(text.replaceFirst("/+$", ""));
            boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
            if (!web
                    || url.getHost() == null
                    || url.getRawUserInfo() != null
                    || url.getRawQuery() != null
                    || url.getRawFragment() != null
                    || !url.getRawPath().isEmpty()) {
                throw bad(key, "is \"" + text + "\", expected https://HOST or https://HOST:PORT and nothing behind it");
            }
            return url;
        } catch (URISyntaxException e) {
            throw bad(key, "is \"" + text + "\", expected https://HOST or https://HOST:PORT");
        }
    }

    private Optional<String> text(String key) {
        return values.apply(PREFIX + key).filter(value -> !value.isBlank());
    }

    private Optional<Path> path(String key) {
        return text(key).map(value -> Path.of(value).toAbsolutePath().normalize());
    }

    private int number(String key, int initial, int least, int most) {
        Optional<String> text = text(key).map(String::strip);
        if (text.isEmpty()) {
            return initial;
        }
        if (!text.get().matches("[0-9]{1,9}") || !isWithin(Integer.parseInt(text.get()), least, most)) {
            throw bad(key, "is \"" + text.get() + "\", expected a whole number from " + least + " to " + most);
        }
        return Integer.parseInt(text.get());
    }

    private static boolean isWithin(int number, int least, int most) {
        return number >= least && number <= most;
    }

    private boolean flag(String key) {
        String text = text(key).map(String::strip).orElse("false");
        if (!text.equals("true") && !text.equals("false")) {
            throw bad(key, "is \"" + text + "\", expected true or false");
        }
        return text.equals("true");
    }

    private static BadConfigurationException bad(String key, String what) {
        return new BadConfigurationException("The setting " + PREFIX + key + " " + what + ".");
    }
}
