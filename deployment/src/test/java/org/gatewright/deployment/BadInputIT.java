package org.gatewright.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.gatewright.deployment.api.ApiAnswer;
import org.gatewright.deployment.api.ApiClient;
import org.gatewright.deployment.api.ApiWorld;
import org.gatewright.deployment.saml.AwsRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Descriptions of applications that can't be used: each gets one sentence at the property it came in, and nothing is created. */
@ExtendWith(SharedServer.class)
@TestInstance(Lifecycle.PER_CLASS)
class BadInputIT {

    /** The server gives an address ten seconds. */
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private static final String PAGE =
            "<!DOCTYPE html><html><head><title>Sign in</title></head><body>Hello</body></html>";

    private final ApiClient api;
    private final ApiWorld world;
    private final int applications;
    private final HttpServer web;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    BadInputIT(GatewrightServer server) throws IOException {
        api = ApiClient.of(server, Start.TOKEN);
        world = new ApiWorld(server, api);
        applications = count();
        web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        web.setExecutor(threads);
        web.createContext("/page", exchange -> answer(exchange, 200, "text/html; charset=utf-8", PAGE));
        web.createContext("/missing", exchange -> answer(exchange, 404, "text/html", PAGE));
        web.createContext("/large", exchange -> answer(exchange, 200, "application/xml", tooLarge()));
        web.createContext(
                "/metadata", exchange -> answer(exchange, 200, "application/samlmetadata+xml", metadata("url")));
        web.createContext(
                "/hanging", exchange -> assertThat(exchange.getRequestMethod()).isEqualTo("GET"));
        web.createContext("/dripping", BadInputIT::drip);
        web.createContext("/loop", exchange -> redirect(exchange, url("/loop")));
        web.createContext("/inside", exchange -> redirect(exchange, "http://169.254.169.254/latest/meta-data/"));
        web.start();
    }

    @AfterAll
    void stop() {
        web.stop(0);
        threads.shutdownNow();
    }

    @AfterEach
    void nothingWasCreated() {
        assertThat(count()).isEqualTo(applications);
        assertThat(api.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            this is no XML                                                 | XML
            <?xml version="1.0"?><open>                                    | XML
            <html><head/><body>Please sign in</body></html>                | HTML
            <!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>                       | DOCTYPE
            <other xmlns="https://example.com/other"/>                     | other
            """)
    void aDocumentThatIsNoMetadataIsNamedForWhatItIs(String document, String word) {
        refused(Map.of("metadataXml", document), 400, "metadataXml").contains(word);
    }

    @Test
    void metadataWithoutAServiceProviderIsRefused() {
        String identityProvider =
                """
                <md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="https://idp.example.com">
                  <md:IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
                    <md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST"
                      Location="https://idp.example.com/sso"/>
                  </md:IDPSSODescriptor>
                </md:EntityDescriptor>
                """;

        refused(Map.of("metadataXml", identityProvider), 400, "metadataXml").contains("service provider");
    }

    @Test
    void metadataThatHasExpiredIsRefusedWithItsDate() {
        String expired = metadata("expired").replaceFirst("entityID", "validUntil=\"2020-02-01T00:00:00Z\" entityID");

        refused(Map.of("metadataXml", expired), 400, "metadataXml").contains("2020");
    }

    @Test
    void anEntityIdThatIsTakenIsAConflict() {
        String taken =
                api.call("getApplication", world.parameters("getApplication")).text("identifier");
        String document = AwsRequest.metadata().replace(AwsRequest.ENTITY_ID, taken);

        refused(Map.of("metadataXml", document), 409, "metadataXml").contains(taken);
        refused(Map.of("entityId", taken, "acsUrls", List.of("https://sp.example.com/acs")), 409, "entityId")
                .contains(taken);
    }

    @Test
    void aDocumentOfTwoMegabytesIsRefusedWithTheLimit() {
        refused(Map.of("metadataXml", tooLarge()), 400, "metadataXml").contains("1 MiB");
        refused(Map.of("metadataUrl", url("/large")), 400, "metadataUrl").contains("1 MiB");
    }

    @ParameterizedTest
    @CsvSource({"/page, HTML", "/missing, 404", "/loop, 3 times"})
    void anAddressThatGivesNoMetadataSaysWhatItGaveInstead(String path, String word) {
        refused(Map.of("metadataUrl", url(path)), 400, "metadataUrl").contains(word);
    }

    @Test
    void anAddressThatTakesForEverIsLeftAfterTenSeconds() {
        CompletableFuture<Void> hanging =
                CompletableFuture.runAsync(() -> refused(Map.of("metadataUrl", url("/hanging")), 400, "metadataUrl")
                        .contains("10 seconds"));

        refused(Map.of("metadataUrl", url("/dripping")), 400, "metadataUrl").contains("10 seconds");

        assertThat(hanging).succeedsWithin(LONGEST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data/",
                "https://169.254.169.254/metadata",
                "https://[fe80::1]/metadata",
                "https://[::ffff:169.254.169.254]/metadata",
                "https://2852039166/metadata",
                "https://0.0.0.0/metadata"
            })
    void anAddressInANetworkThatIsClosedIsNotCalled(String address) {
        refused(Map.of("metadataUrl", address), 400, "metadataUrl");
    }

    @Test
    void aRedirectIntoANetworkThatIsClosedIsNotFollowed() {
        refused(Map.of("metadataUrl", url("/inside")), 400, "metadataUrl").contains("169.254.169.254");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://sp.example.com/metadata", "file:///etc/passwd", "sp.example.com", "https://", "x y"})
    void whatIsNoWebAddressIsRefused(String address) {
        refused(Map.of("metadataUrl", address), 400, "metadataUrl");
    }

    @Test
    void aHostThatDoesNotExistCanNotBeReached() {
        refused(Map.of("metadataUrl", "https://nowhere.invalid/metadata"), 400, "metadataUrl")
                .contains("nowhere.invalid");
    }

    @Test
    void whatIsMissingIsAskedFor() {
        refused(Map.of(), 400, "metadataXml");
        refused(Map.of("entityId", "https://sp.example.com"), 400, "acsUrls");
        refused(Map.of("acsUrls", List.of("https://sp.example.com/acs")), 400, "entityId");
    }

    @Test
    void aTemplateOrProtocolThatIsNotThereIsToldWithThoseThatAre() {
        refused(Map.of("template", "aws-sso", "metadataXml", metadata("template")), 400, "template")
                .contains("aws-sso", "aws-identity-center");
        refused(Map.of("protocol", "oidc", "metadataXml", metadata("protocol")), 400, "protocol")
                .contains("oidc", "saml");
    }

    @Test
    void settingsAndMappersAreRefusedWhereTheyStand() {
        String document = metadata("settings");
        refused(Map.of("metadataXml", document, "settings", Map.of("colour", "red")), 400, "settings.colour")
                .contains("colour");
        refused(
                Map.of("metadataXml", document, "settings", Map.of("assertionLifetime", "soon")),
                400,
                "settings.assertionLifetime");
        refused(
                        Map.of("metadataXml", document, "mappers", List.of(mapper("magic", Map.of()))),
                        400,
                        "mappers[0].factory")
                .contains("magic", "profile-field");
        refused(
                Map.of(
                        "metadataXml",
                        document,
                        "mappers",
                        List.of(mapper("profile-field", Map.of("name", "mail", "field", "no field")))),
                400,
                "mappers[0].settings.field");
    }

    @Test
    void metadataFromAnAddressIsTakenOtherwise() {
        Map<String, ?> body = Map.of("name", world.name("Good"), "protocol", "saml", "metadataUrl", url("/metadata"));

        ApiAnswer review = api.call("reviewApplication", world.parameters("reviewApplication"), body)
                .is(200);

        assertThat(review.body().at("/understood/identifier").asText()).isEqualTo("https://bad.example.com/url");
    }

    private org.assertj.core.api.AbstractStringAssert<?> refused(Map<String, ?> source, int status, String field) {
        Map<String, Object> body = new HashMap<>(Map.of("name", world.name("Bad"), "protocol", "saml"));
        body.putAll(source);
        long before = System.nanoTime();

        ApiAnswer answer = api.call("createApplication", world.parameters("createApplication"), body)
                .is(status);

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(LONGEST);
        assertThat(answer.text("field")).as(answer.toString()).isEqualTo(field);
        assertThat(answer.body().at("/errors/0/pointer").asText())
                .isEqualTo("/" + field.replace("[", "/").replace("]", "").replace('.', '/'));
        String sentence = answer.text("detail");
        assertThat(sentence)
                .as(answer.toString())
                .endsWith(".")
                .doesNotContain("{", "Exception", "This value can't be used.");
        return assertThat(sentence).as(answer.toString());
    }

    private int count() {
        return api.call("listApplicationsOfProject", world.parameters("listApplicationsOfProject"))
                .is(200)
                .body()
                .path("total")
                .asInt();
    }

    private String url(String path) {
        return "http://127.0.0.1:" + web.getAddress().getPort() + path;
    }

    private static Map<String, ?> mapper(String factory, Map<String, String> settings) {
        return Map.of("factory", factory, "settings", settings, "required", false);
    }

    private static String metadata(String name) {
        return AwsRequest.metadata().replace(AwsRequest.ENTITY_ID, "https://bad.example.com/" + name);
    }

    private static String tooLarge() {
        return metadata("large").replaceFirst("(?s)(<[^>]*EntityDescriptor)", "<!-- " + "x".repeat(2 << 20) + " -->$1");
    }

    private static void answer(HttpExchange exchange, int status, String mediaType, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", mediaType);
        exchange.sendResponseHeaders(status, body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }

    private static void redirect(HttpExchange exchange, String address) throws IOException {
        exchange.getResponseHeaders().add("Location", address);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    /** One byte at a time, for as long as the other side listens. */
    private static void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        for (int i = 0; i < 1000; i++) {
            exchange.getResponseBody().write('<');
            exchange.getResponseBody().flush();
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Duration.ofMillis(200).toNanos());
        }
    }
}
