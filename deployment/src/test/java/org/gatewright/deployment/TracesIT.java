package org.gatewright.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.gatewright.deployment.saml.Answer;
import org.gatewright.deployment.saml.ServiceProvider;
import org.gatewright.deployment.saml.WebBrowser;
import org.gatewright.deployment.saml.WebBrowser.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Where an operator names a collector, it is told of each sign-on and its parts, and of nobody in person. */
@TestInstance(Lifecycle.PER_CLASS)
class TracesIT {

    private static final String PASSWORD = "a-long-enough-password";

    private final Collector collector = new Collector();
    private final GatewrightServer server =
            GatewrightServer.start(Start.named("traces").arguments("--otlp-endpoint", collector.address()));

    @AfterAll
    void stop() {
        server.close();
        collector.close();
    }

    @Test
    void tellsOfEachPartOfASignOnAndOfNobodyInPerson() {
        ServiceProvider provider = ServiceProvider.fresh("traced");
        String userName = "traced" + System.nanoTime() + "@example.com";
        new AdminApi(server).tenant("Traced", provider.metadata(), userName, PASSWORD);
        String endpoint = server.url() + "/saml/v2/SSO";
        WebBrowser browser = new WebBrowser();
        Page login = browser.post(
                endpoint, Map.of("SAMLRequest", provider.request(endpoint).encoded()));
        Page signedOn = browser.signIn(login, userName, PASSWORD);
        assertThat(Answer.of(signedOn).audience()).isEqualTo(provider.entityId());

        for (String span :
                List.of("sign-on", "sign-in", "parse", "decide", "login", "hash", "map", "sign", "record", "write")) {
            Conditions.await("a span " + span, () -> collector.hasSpan(span));
        }

        assertThat(collector.text()).contains("gatewright.protocol", "saml", "gatewright.outcome", "GRANTED");
        assertThat(collector.text()).doesNotContain(userName, PASSWORD, signedOn.field("SAMLResponse"));
        assertThat(collector.paths()).containsOnly("/v1/traces");
    }

    /** Takes what is sent by OTLP over HTTP: protocol buffers, packed, in which texts stand as they are. */
    private static final class Collector implements AutoCloseable {

        private final ConcurrentLinkedQueue<String> bodies = new ConcurrentLinkedQueue<>();
        private final ConcurrentLinkedQueue<String> paths = new ConcurrentLinkedQueue<>();
        private final HttpServer http;

        Collector() {
            try {
                http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            http.createContext("/", this::take);
            http.start();
        }

        String address() {
            return "http://127.0.0.1:" + http.getAddress().getPort();
        }

        private void take(HttpExchange exchange) throws IOException {
            try (exchange) {
                byte[] body = new GZIPInputStream(exchange.getRequestBody()).readAllBytes();
                bodies.add(new String(body, StandardCharsets.ISO_8859_1));
                paths.add(exchange.getRequestURI().getPath());
                exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
                exchange.sendResponseHeaders(200, -1);
            }
        }

        /** A name is field 5 of a span (opentelemetry-proto, trace.proto): its tag, its length, its letters. */
        boolean hasSpan(String name) {
            return text().contains("*" + (char) name.length() + name);
        }

        String text() {
            return String.join("\n", bodies);
        }

        Stream<String> paths() {
            return paths.stream();
        }

        @Override
        public void close() {
            http.stop(0);
        }
    }
}
