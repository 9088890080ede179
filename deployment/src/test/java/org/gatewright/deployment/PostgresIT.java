package org.gatewright.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.gatewright.deployment.saml.AwsRequest;
import org.gatewright.deployment.saml.WebBrowser;
import org.gatewright.deployment.saml.WebBrowser.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The same server on PostgreSQL. */
@TestInstance(Lifecycle.PER_CLASS)
class PostgresIT {

    private static final int SIGN_ONS = 10;

    private final PostgresServer database = PostgresServer.start();
    private final GatewrightServer server =
            GatewrightServer.start(Start.named("postgres").on(database));
    private final AdminApi api = new AdminApi(server);
    private final AwsPortal portal = new AwsPortal(server);

    @AfterAll
    void stop() {
        server.close();
        database.close();
    }

    @Test
    void startsTwiceOnTheSameDatabase() throws Exception {
        assertThat(health()).isEqualTo(200);
        assertThat(server.data().resolve("database")).doesNotExist();

        server.restart();

        assertThat(health()).isEqualTo(200);
    }

    @Test
    void searchesGoByIndexesWhereTheUserMayMakeThem() {
        database.hasIndexes("ix_users_search", "ix_audit_records_search");

        database.runPowerless(Path.of("../ejb/src/main/resources/db/postgresql/V6__search.sql"));
    }

    @Test
    void aSignOnWithASessionNeedsNoDatabase() {
        Instant from = Instant.now();
        WebBrowser browser = new WebBrowser();
        portal.signIn(browser);
        // The first one on a node reads what the others find in its memory
        portal.bring(browser, portal.request());

        database.pause();
        try {
            for (int i = 0; i < SIGN_ONS; i++) {
                AwsRequest request = portal.request();
                portal.accepts(portal.bring(browser, request), request);
            }
        } finally {
            database.resume();
        }

        Conditions.await(
                "the activity tells of all sign-ons once the database is back", () -> granted(from) == 2 + SIGN_ONS);
        assertThat(api.get("/api/v1/audit/verification").has("broken")).isFalse();
    }

    @Test
    void aSignInWithoutTheDatabaseIsAskedToComeAgainAndThenWorks() {
        WebBrowser browser = new WebBrowser();
        AwsRequest request = portal.request();
        Page form = portal.bring(browser, request);

        database.pause();
        try {
            Page refused = browser.signIn(form, AwsPortal.USER, AwsPortal.PASSWORD);
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.html().text()).contains("can't reach its database", "Reference");

            HttpResponse<String> answer = api.send("GET", "/api/v1/organizations", Map.of());
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(AdminApi.read(answer).get("code").asText()).isEqualTo("OUTAGE_DATABASE");
        } finally {
            database.resume();
        }

        Conditions.await("the server finds its database", this::answers);
        portal.accepts(browser.signIn(form, AwsPortal.USER, AwsPortal.PASSWORD), request);
    }

    private boolean answers() {
        return api.send("GET", "/api/v1/organizations", Map.of()).statusCode() == 200;
    }

    /** How many sign-ons the activity tells of; none while it can't be read. */
    private long granted(Instant from) {
        HttpResponse<String> answer = api.send(
                "GET", "/api/v1/audit?action=sign-on.granted&userId=" + portal.user() + "&from=" + from, Map.of());
        return answer.statusCode() == 200 ? AdminApi.read(answer).get("total").asLong() : 0;
    }

    private int health() throws Exception {
        HttpRequest health =
                HttpRequest.newBuilder(server.management("/health/ready")).build();
        return HttpClient.newHttpClient().send(health, BodyHandlers.ofString()).statusCode();
    }
}
