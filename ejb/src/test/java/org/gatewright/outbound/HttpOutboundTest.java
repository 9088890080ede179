package org.gatewright.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.gatewright.spi.host.Outbound;
import org.gatewright.spi.host.OutboundException;
import org.gatewright.spi.host.OutboundException.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpOutboundTest {

    private static final Duration PATIENT = Duration.ofSeconds(20);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Outbound outbound = new HttpOutbound(new AddressPolicy(true, false), threads);
    private final CountDownLatch testIsOver = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext(
                "/echo",
                exchange -> answer(
                        exchange,
                        201,
                        exchange.getRequestMethod() + " "
                                + exchange.getRequestHeaders().getFirst("Content-Type")
                                + " " + exchange.getRequestHeaders().getFirst("X-Note") + " "
                                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        server.createContext("/elsewhere", exchange -> {
            exchange.getResponseHeaders().add("Location", "/echo");
            answer(exchange, 302, "");
        });
        server.createContext("/large", exchange -> answer(exchange, 200, "x".repeat(Outbound.LARGEST_ANSWER + 1)));
        server.createContext("/slow", exchange -> {
            try (exchange) {
                testIsOver.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    @AfterEach
    void stopServer() {
        testIsOver.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void sendsABodyWithItsHeadersAndBringsTheAnswer() {
        Outbound.Answer answer = outbound.send(new Outbound.Request(
                "POST",
                url("/echo"),
                Map.of("Content-Type", "text/plain", "X-Note", "a"),
                StandardCharsets.UTF_8.encode("hello"),
                PATIENT));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(StandardCharsets.UTF_8.decode(answer.body()).toString()).isEqualTo("POST text/plain a hello");
        assertThat(answer.header("X-ANSWER")).hasValue("yes");
    }

    @Test
    void followsNoRedirect() {
        Outbound.Answer answer = outbound.send(Outbound.Request.get(url("/elsewhere"), PATIENT));

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("location")).hasValue("/echo");
    }

    @Test
    void readsNoMoreThanItsLimit() {
        assertThat(reason(Outbound.Request.get(url("/large"), PATIENT))).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void leavesAServerThatDoesNotAnswerInTime() {
        assertThat(reason(Outbound.Request.get(url("/slow"), Duration.ofMillis(200))))
                .isEqualTo(Reason.TIMEOUT);
    }

    @Test
    void saysThatNobodyAnswers() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }

        assertThat(reason(Outbound.Request.get(URI.create("http://127.0.0.1:" + closed + "/"), PATIENT)))
                .isEqualTo(Reason.UNREACHABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://169.254.169.254/", "https://10.0.0.1/", "https://[fe80::1]/", "http://8.8.8.8/"})
    void callsNobodyThatTheOperatorDoesNotAllow(String url) {
        assertThat(reason(Outbound.Request.get(URI.create(url), PATIENT))).isEqualTo(Reason.NOT_ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "https://user:pass@example.com/", "relative"})
    void callsWebAddressesAlone(String url) {
        assertThat(reason(Outbound.Request.get(URI.create(url), PATIENT))).isEqualTo(Reason.MALFORMED);
    }

    @Test
    void setsItsOwnHeadersItself() {
        assertThat(reason(with("Host", "other.example.com"))).isEqualTo(Reason.MALFORMED);
        assertThat(reason(with("X-Note", "a\r\nX-Other: b"))).isEqualTo(Reason.MALFORMED);
        assertThat(reason(with("X Note", "a"))).isEqualTo(Reason.MALFORMED);
    }

    @Test
    void waitsNoLongerThanItsLimit() {
        assertThat(reason(Outbound.Request.get(url("/echo"), Duration.ofSeconds(31))))
                .isEqualTo(Reason.MALFORMED);
        assertThat(reason(Outbound.Request.get(url("/echo"), Duration.ZERO))).isEqualTo(Reason.MALFORMED);
    }

    private Outbound.Request with(String header, String value) {
        return new Outbound.Request("GET", url("/echo"), Map.of(header, value), ByteBuffer.allocate(0), PATIENT);
    }

    private Reason reason(Outbound.Request request) {
        return catchThrowableOfType(OutboundException.class, () -> outbound.send(request))
                .reason();
    }

    private URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().add("X-Answer", "yes");
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
