package org.gatewright.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** The same server on PostgreSQL. */
class PostgresIT {

    @Test
    void startsTwiceOnTheSameDatabase() throws Exception {
        try (PostgresServer database = PostgresServer.start();
                GatewrightServer server =
                        GatewrightServer.start(Start.named("postgres").on(database))) {
            HttpRequest health =
                    HttpRequest.newBuilder(server.management("/health/ready")).build();
            assertThat(HttpClient.newHttpClient()
                            .send(health, BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
            assertThat(server.data().resolve("database")).doesNotExist();

            server.restart();

            assertThat(HttpClient.newHttpClient()
                            .send(health, BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
        }
    }
}
