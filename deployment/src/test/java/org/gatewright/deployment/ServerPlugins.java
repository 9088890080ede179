package org.gatewright.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The plugins of a server: the folder that they are put into, and what the API says of them. */
final class ServerPlugins {

    private final GatewrightServer server;
    private final AdminApi api;

    ServerPlugins(GatewrightServer server) {
        this.server = server;
        this.api = new AdminApi(server);
    }

    /** Puts an archive into the folder; the server finds it within seconds. */
    void put(Path archive) throws IOException {
        String file = archive.getFileName().toString();
        Path copy = Files.copy(archive, folder().resolve(file + ".copying"), StandardCopyOption.REPLACE_EXISTING);
        Files.move(copy, folder().resolve(file), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Takes an archive away, also one that was set aside. */
    void take(String file) throws IOException {
        Files.deleteIfExists(folder().resolve(file));
        Files.deleteIfExists(folder().resolve(file + ".refused"));
    }

    List<JsonNode> all() {
        return StreamSupport.stream(api.get("/api/v1/plugins").spliterator(), false)
                .toList();
    }

    Optional<JsonNode> find(String id) {
        return all().stream()
                .filter(plugin -> plugin.get("id").asText().equals(id))
                .findFirst();
    }

    /** The sentence that says why a plugin failed; empty text while it has not. */
    String reason(String id) {
        return find(id).map(plugin -> plugin.path("reason").asText()).orElse("");
    }

    private Path folder() {
        return server.data().resolve("plugins");
    }
}
