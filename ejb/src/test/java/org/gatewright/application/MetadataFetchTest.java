package org.gatewright.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.MapAssert;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.outbound.AddressPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataFetchTest {

    private static final AddressPolicy STRICT = new AddressPolicy(false, false);
    private static final AddressPolicy LOOPBACK_ALLOWED = new AddressPolicy(true, false);
    private static final Duration PATIENT = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(300);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger requests = new AtomicInteger();
    private final CountDownLatch testIsOver = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stopServer() {
        testIsOver.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void bringsTheDocumentWithItsMediaType() {
        serve("/metadata", exchange -> answer(exchange, 200, "application/samlmetadata+xml; charset=utf-8", "<a/>"));

        Fetched fetched = fetch(LOOPBACK_ALLOWED, PATIENT, url("/metadata"));

        assertThat(StandardCharsets.UTF_8.decode(fetched.content()).toString()).isEqualTo("<a/>");
        assertThat(fetched.mediaType()).hasValue("application/samlmetadata+xml");
        assertThat(fetched.address()).hasToString(url("/metadata"));
    }

    @Test
    void t214_saysWhatAnHtmlPageCallsItself() {
        serve("/", exchange -> answer(exchange, 200, "text/html;charset=UTF-8", "<!doctype html>"));

        assertThat(fetch(LOOPBACK_ALLOWED, PATIENT, url("/")).mediaType()).hasValue("text/html");
    }

    @Test
    void t214_saysTheStatusOfAMissingPage() {
        serve("/", exchange -> answer(exchange, 404, "text/plain", "not here"));

        assertFault(LOOPBACK_ALLOWED, PATIENT, url("/"), ErrorCode.METADATA_URL_STATUS)
                .containsEntry("status", "404");
    }

    @Test
    void t214_saysThatNobodyAnswers() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }

        assertFault(LOOPBACK_ALLOWED, PATIENT, "http://127.0.0.1:" + closed + "/", ErrorCode.METADATA_URL_UNREACHABLE);
    }

    @Test
    void t214_saysThatACertificateIsNotTrusted() throws Exception {
        HttpsServer secure = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        secure.setHttpsConfigurator(new HttpsConfigurator(SelfSigned.context("localhost")));
        secure.setExecutor(threads);
        secure.start();
        try {
            String url = "https://localhost:" + secure.getAddress().getPort() + "/";

            assertFault(LOOPBACK_ALLOWED, PATIENT, url, ErrorCode.METADATA_URL_TLS)
                    .containsEntry("host", "localhost");
        } finally {
            secure.stop(0);
        }
    }

    @Test
    void t282_refusesTwoMegabytesThatWereAnnounced() {
        serve("/", exchange -> answer(exchange, 200, "application/xml", "x".repeat(2 << 20)));

        assertFault(LOOPBACK_ALLOWED, PATIENT, url("/"), ErrorCode.METADATA_TOO_LARGE)
                .containsEntry("limit", "1 MiB");
    }

    @Test
    void v059_refusesABodyWithoutEnd() {
        serve("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] block = new byte[1 << 16];
            try (OutputStream body = exchange.getResponseBody()) {
                while (testIsOver.getCount() > 0) {
                    body.write(block);
                }
            }
        });

        assertFault(LOOPBACK_ALLOWED, PATIENT, url("/"), ErrorCode.METADATA_TOO_LARGE);
    }

    @Test
    void v059_leavesAServerThatNeverAnswers() {
        serve("/", exchange -> awaitEnd());

        assertFault(LOOPBACK_ALLOWED, SHORT, url("/"), ErrorCode.METADATA_URL_TIMEOUT);
    }

    @Test
    void v059_leavesAServerThatSendsAByteAtATime() {
        serve("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                do {
                    body.write(' ');
                    body.flush();
                } while (!testIsOver.await(20, TimeUnit.MILLISECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        assertFault(LOOPBACK_ALLOWED, SHORT, url("/"), ErrorCode.METADATA_URL_TIMEOUT);
    }

    @Test
    void v059_leavesANameServerThatNeverAnswers() {
        MetadataFetch fetch = new MetadataFetch(
                STRICT,
                host -> {
                    awaitEnd();
                    return new InetAddress[0];
                },
                threads,
                SHORT);

        assertThatThrownBy(() -> fetch.fetch("https://metadata.example.com/"))
                .satisfies(thrown -> assertCode(thrown, ErrorCode.METADATA_URL_TIMEOUT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data/",
                "https://169.254.169.254/",
                "https://[fe80::1]/",
                "https://[::ffff:169.254.169.254]/",
                "https://[64:ff9b::a9fe:a9fe]/",
                "https://0.0.0.0/",
                "https://10.0.0.1/",
                "https://192.168.0.1/",
            })
    void v059_refusesAddressesThatTheOperatorDidNotAllow(String url) {
        assertFault(LOOPBACK_ALLOWED, PATIENT, url, ErrorCode.METADATA_URL_REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://127.0.0.1:%d/", "https://localhost:%d/", "http://2130706433:%d/", "http://[::1]:%d/"})
    void v059_refusesLoopbackUnlessAllowed(String url) {
        serve("/", exchange -> answer(exchange, 200, "application/xml", "<a/>"));

        assertFault(STRICT, PATIENT, url.formatted(server.getAddress().getPort()), ErrorCode.METADATA_URL_REFUSED);
        assertThat(requests.get()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "metadata",
                "file:///etc/passwd",
                "jar:https://example.com/a.jar!/b",
                "ftp://example.com/",
                "javascript:alert(1)",
                "https:///metadata",
                "https://user:pass@example.com/",
                "https://exa mple.com/",
            })
    void v059_refusesWhatIsNoWebAddress(String url) {
        assertFault(LOOPBACK_ALLOWED, PATIENT, url, ErrorCode.METADATA_URL_MALFORMED);
    }

    @Test
    void v010_refusesAnAddressOfAMillionCharacters() {
        assertFault(STRICT, PATIENT, "https://example.com/" + "x".repeat(1_000_000), ErrorCode.METADATA_URL_MALFORMED);
    }

    @Test
    void v059_refusesPublicAddressesWithoutTls() {
        MetadataFetch fetch = new MetadataFetch(LOOPBACK_ALLOWED, host -> addresses("8.8.8.8"), threads, PATIENT);

        assertThatThrownBy(() -> fetch.fetch("http://metadata.example.com/"))
                .satisfies(thrown -> assertCode(thrown, ErrorCode.METADATA_URL_NOT_HTTPS));
    }

    @Test
    void v059_refusesANameOfWhichOneAddressIsForbidden() {
        MetadataFetch fetch =
                new MetadataFetch(STRICT, host -> addresses("8.8.8.8", "169.254.169.254"), threads, PATIENT);

        assertThatThrownBy(() -> fetch.fetch("https://metadata.example.com/"))
                .satisfies(thrown -> assertCode(thrown, ErrorCode.METADATA_URL_REFUSED));
    }

    @Test
    void v059_connectsToTheAddressThatWasCheckedWhateverTheNameStandsForLater() {
        serve("/", exchange -> answer(exchange, 200, "application/xml", "<a/>"));
        List<String> asked = new ArrayList<>();
        AtomicBoolean rebound = new AtomicBoolean();
        MetadataFetch fetch = new MetadataFetch(
                LOOPBACK_ALLOWED,
                host -> {
                    asked.add(host);
                    return addresses(rebound.getAndSet(true) ? "169.254.169.254" : "127.0.0.1");
                },
                threads,
                PATIENT);

        Fetched fetched = fetch.fetch(url("/").replace("127.0.0.1", "Metadata.example.com"));

        assertThat(fetched.content().remaining()).isEqualTo(4);
        assertThat(asked).containsExactly("metadata.example.com");
    }

    @Test
    void followsAFewRedirects() {
        serve("/a", exchange -> redirect(exchange, "/b"));
        serve("/b", exchange -> redirect(exchange, url("/c")));
        serve("/c", exchange -> redirect(exchange, "d"));
        serve("/d", exchange -> answer(exchange, 200, "application/xml", "<a/>"));

        assertThat(fetch(LOOPBACK_ALLOWED, PATIENT, url("/a")).address()).hasToString(url("/d"));
    }

    @Test
    void followsNoCircle() {
        serve("/a", exchange -> redirect(exchange, "/a"));

        assertFault(LOOPBACK_ALLOWED, PATIENT, url("/a"), ErrorCode.METADATA_URL_REDIRECTS);
        assertThat(requests.get()).isEqualTo(4);
    }

    @Test
    void v059_checksWhereARedirectLeads() {
        serve("/", exchange -> redirect(exchange, "http://169.254.169.254/latest/meta-data/"));

        assertFault(LOOPBACK_ALLOWED, PATIENT, url("/"), ErrorCode.METADATA_URL_REFUSED)
                .containsEntry("host", "169.254.169.254");
    }

    @Test
    void v059_followsNoRedirectToAFile() {
        serve("/", exchange -> redirect(exchange, "file:///etc/passwd"));

        assertFault(LOOPBACK_ALLOWED, PATIENT, url("/"), ErrorCode.METADATA_URL_MALFORMED);
    }

    private Fetched fetch(AddressPolicy policy, Duration limit, String url) {
        return new MetadataFetch(policy, threads, limit).fetch(url);
    }

    private MapAssert<String, String> assertFault(AddressPolicy policy, Duration limit, String url, ErrorCode code) {
        DomainException fault = catchThrowableOfType(DomainException.class, () -> fetch(policy, limit, url));
        assertCode(fault, code);
        return assertThat(fault.arguments());
    }

    private static void assertCode(Throwable thrown, ErrorCode code) {
        assertThat(thrown).isInstanceOfSatisfying(DomainException.class, fault -> {
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.field()).hasValue("metadataUrl");
        });
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void serve(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            requests.incrementAndGet();
            try (exchange) {
                handler.handle(exchange);
            }
        });
    }

    private void awaitEnd() {
        try {
            testIsOver.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static InetAddress[] addresses(String... literals) throws UnknownHostException {
        InetAddress[] addresses = new InetAddress[literals.length];
        for (int i = 0; i < literals.length; i++) {
            addresses[i] = InetAddress.getAllByName(literals[i])[0];
        }
        return addresses;
    }

    private static void answer(HttpExchange exchange, int status, String mediaType, String body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", mediaType);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void redirect(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().set("Location", location);
        exchange.sendResponseHeaders(302, -1);
    }
}
