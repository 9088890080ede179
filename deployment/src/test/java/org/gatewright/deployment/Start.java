package org.gatewright.deployment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a server is to be started.
 *
 * @param script the {@code run.sh} that starts it
 * @param name of its folder under {@code target/servers}
 * @param arguments of {@code run.sh}, beside port offset and data folder
 * @param environment added to that of the tests
 */
public record Start(Path script, String name, List<String> arguments, Map<String, String> environment) {

    /** The {@code run.sh} beside these tests. */
    static final Path OURS = Path.of("run.sh").toAbsolutePath();

    /** The password of the first administrator, {@code admin}. */
    public static final String ADMIN_PASSWORD = "correct-horse-battery-staple";

    /** An access token of the first administrator. */
    public static final String TOKEN = "gatewright-test-0123456789abcdefghijklmnopqrstuvwxyz";

    public Start {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    /** With a known password and token, and allowed to fetch metadata from this machine. */
    public static Start named(String name) {
        return bare(name)
                .with("GATEWRIGHT_BOOTSTRAP_ADMIN_PASSWORD", ADMIN_PASSWORD)
                .with("GATEWRIGHT_BOOTSTRAP_TOKEN", TOKEN)
                .with("GATEWRIGHT_OUTBOUND_ALLOW_LOOPBACK", "true");
    }

    /** As somebody does who has read nothing. */
    public static Start bare(String name) {
        return new Start(OURS, name, List.of(), Map.of());
    }

    /** As another release, whose {@code run.sh} this is. */
    Start by(Path other) {
        return new Start(other, name, arguments, environment);
    }

    public Start with(String variable, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(variable, value);
        return new Start(script, name, arguments, more);
    }

    public Start arguments(String... added) {
        List<String> more = new ArrayList<>(arguments);
        more.addAll(List.of(added));
        return new Start(script, name, more, environment);
    }

    public Start on(PostgresServer database) {
        return onDatabase(database.url());
    }

    Start onDatabase(String url) {
        return arguments("--database-url", url)
                .with("GATEWRIGHT_DATABASE_USER", PostgresServer.USER)
                .with("GATEWRIGHT_DATABASE_PASSWORD", PostgresServer.PASSWORD);
    }
}
