package org.gatewright.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The first minutes with a server: address, first credentials, stop, start again. */
@TestInstance(Lifecycle.PER_CLASS)
class StartIT {

    private final HttpClient http = HttpClient.newHttpClient();
    private final GatewrightServer server = GatewrightServer.start(Start.bare("start"));
    private final List<String> firstOutput = server.output();

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void isReadyWhenItSaysSo() throws Exception {
        assertThat(firstOutput).contains("Gatewright is ready: " + server.url() + "/console");
        assertThat(get(server.uri("/login")).statusCode()).isIn(200, 302, 303);
        assertThat(get(server.management("/health/ready")).statusCode()).isEqualTo(200);
    }

    @Test
    void showsTheFirstCredentialsOnce() throws Exception {
        assertThat(firstOutput)
                .anyMatch(line -> line.contains("shown this once"))
                .anyMatch(line -> line.contains("admin"));
        assertThat(server.data().resolve("first-credentials")).doesNotExist();

        server.restart();

        assertThat(server.output()).noneMatch(line -> line.contains("shown this once"));
        assertThat(get(server.uri("/login")).statusCode()).isIn(200, 302, 303);
    }

    @Test
    void keepsItsDataFromOthers() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(server.data())))
                .isEqualTo("rwx------");
    }

    @Test
    void measuresItself() throws Exception {
        assertThat(get(server.management("/metrics")).body()).contains("gatewright", "thread");
    }

    @Test
    void showsNothingOfTheServerBelow() throws Exception {
        HttpResponse<String> answer = get(server.uri("/wildfly_logo.png"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
        assertThat(get(server.uri("/wildfly-services")).statusCode()).isEqualTo(404);
    }

    @Test
    void refusesASecondServerOnTheSameData() {
        try (RunScript second = new RunScript(List.of("--data", server.data().toString()), Map.of())) {
            assertThat(second.awaitEnd()).isEqualTo(2);
            assertThat(second.output()).singleElement().asString().contains("runs on the data folder");
        }
    }

    @Test
    void runsBesideAnother() throws Exception {
        try (GatewrightServer beside = GatewrightServer.start(Start.named("beside"))) {
            assertThat(get(beside.uri("/login")).statusCode()).isIn(200, 302, 303);
            assertThat(get(server.uri("/login")).statusCode()).isIn(200, 302, 303);
        }
    }

    private HttpResponse<String> get(URI address) throws Exception {
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
}
