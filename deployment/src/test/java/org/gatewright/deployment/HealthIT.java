package org.gatewright.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What monitoring is told about a single node. */
@TestInstance(Lifecycle.PER_CLASS)
class HealthIT {

    /** A probe of an orchestrator gives up soon after that. */
    private static final Duration LONGEST = Duration.ofSeconds(3);

    private final PostgresServer database = PostgresServer.start();
    private final GatewrightServer server =
            GatewrightServer.start(Start.named("health").on(database));

    @AfterAll
    void stop() {
        server.close();
        database.close();
    }

    @Test
    void hasStartedWithThePluginsThatComeWithIt() {
        Health started = Health.of(server, "started");

        assertThat(started.status()).isEqualTo(200);
        assertThat(started.data("start").get("plugins").asText().split(", "))
                .containsExactlyInAnyOrder("saml", "aws", "mappers");
        assertThat(started.data("start").get("missing").asText()).isEmpty();
    }

    @Test
    void lives() {
        Health live = Health.of(server, "live");

        assertThat(live.status()).isEqualTo(200);
        assertThat(live.data("threads").get("deadlocked").asInt()).isZero();
    }

    @Test
    void isReadyAndSaysHowEachPartIs() {
        Health ready = Health.of(server, "ready");

        assertThat(ready.status()).isEqualTo(200);
        assertThat(ready.data("caches").get("joined").asInt())
                .isPositive()
                .isEqualTo(ready.data("caches").get("caches").asInt());
        assertThat(ready.data("cluster").get("view").asText()).isEqualTo("1 of 1");
        assertThat(ready.data("agreement").get("differences").asInt()).isZero();
        assertThat(ready.data("cryptography").get("signatures").asText()).isNotBlank();
        assertThat(ready.data("cryptography").get("passwords").asText()).isNotBlank();
        assertThat(ready.data("database").get("answering").asBoolean()).isTrue();
        assertThat(ready.checks().values())
                .allSatisfy(check -> assertThat(check.get("status").asText()).isEqualTo("UP"));
    }

    @Test
    void staysReadyWhileTheDatabaseIsAwayAndSaysSo() {
        database.pause();
        try {
            Conditions.await("the check says that the database is away", () -> !answers());
            Instant from = Instant.now();
            Health ready = Health.of(server, "ready");
            assertThat(Duration.between(from, Instant.now())).isLessThan(LONGEST);
            assertThat(ready.status()).isEqualTo(200);
            assertThat(ready.data("database").get("condition").asText()).isEqualTo("ATTENTION");
            assertThat(Health.of(server, "live").status()).isEqualTo(200);
        } finally {
            database.resume();
        }
        Conditions.await("the check says that the database is back", this::answers);
    }

    private boolean answers() {
        return Health.of(server, "ready").data("database").get("answering").asBoolean();
    }

    @Test
    void theApiShowsTheOneNode() {
        JsonNode cluster = new AdminApi(server).get("/api/v1/cluster");

        assertThat(cluster.get("present")).hasSize(1);
        assertThat(cluster.get("expected").asInt()).isEqualTo(1);
        JsonNode node = cluster.get("nodes").get(0);
        assertThat(node.get("self").asBoolean()).isTrue();
        assertThat(node.get("release").asText()).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(node.get("plugins").findValuesAsText("hash"))
                .hasSize(3)
                .doesNotHaveDuplicates()
                .allSatisfy(hash -> assertThat(hash).matches("[0-9a-f]{64}"));
        assertThat(node.get("signingKeys").get(0).asText()).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
        assertThat(cluster.get("caches").findValuesAsText("name")).contains("sessions", "plugins");
    }
}
