package org.gatewright.deployment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gatewright.deployment.Walkthrough.Part;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody who never wrote a plugin follows {@code docs/plugins/ten-minutes.md} word by word. */
@ExtendWith(SharedServer.class)
class TenMinutesIT {

    private final GatewrightServer server;

    TenMinutesIT(GatewrightServer server) {
        this.server = server;
    }

    @AfterEach
    void leaveNothing() throws Exception {
        Files.deleteIfExists(server.data().resolve("plugins").resolve("acme-plugin.jar"));
    }

    @Test
    void theGuideToAFirstPluginWorks() {
        Map<String, String> environment = Map.of(
                "MAVEN_OPTS",
                "-Dmaven.repo.local=" + AuthorRepository.fresh(),
                "GATEWRIGHT_PUBLIC_URL",
                server.url(),
                "GATEWRIGHT_DATA",
                server.data().toString(),
                "GATEWRIGHT_BOOTSTRAP_TOKEN",
                Start.TOKEN);
        try (Shell shell = new Shell(Path.of("..").toAbsolutePath().normalize(), environment)) {
            Walkthrough.of("plugins/ten-minutes.md").forEach(part -> follow(shell, part));
        }
    }

    /** Looks again as a person would, when what must appear has not yet. */
    private static void follow(Shell shell, Part part) {
        List<String> seen = new ArrayList<>(List.of(shell.run(part.commands())));
        Conditions.await(String.join(", ", part.expected()) + " in the output of\n" + part.commands(), () -> {
            if (part.expected().stream().allMatch(seen.get(0)::contains)) {
                return true;
            }
            seen.set(0, shell.run(part.commands()));
            return false;
        });
    }
}
