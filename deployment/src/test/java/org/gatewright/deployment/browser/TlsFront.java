package org.gatewright.deployment.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** The proxy that operators put in front: https outside, http inside. Its certificate is its own. */
public final class TlsFront implements AutoCloseable {

    private static final char[] STORE_PASSWORD = "of-no-importance".toCharArray();
    private static final Set<String> OF_ONE_HOP =
            Set.of("connection", "content-length", "expect", "host", "upgrade", "transfer-encoding", "http2-settings");

    private final HttpClient inside = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final ExecutorService workers = Executors.newFixedThreadPool(8);
    private final HttpsServer outside;
    private volatile String target = "";

    /** @param folder where it keeps its key */
    public TlsFront(Path folder) {
        try {
            outside = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            outside.setHttpsConfigurator(new HttpsConfigurator(context(key(folder))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        outside.setExecutor(workers);
        outside.createContext("/", this::pass);
        outside.start();
    }

    /** The address outside, without a slash at the end. */
    public String url() {
        return "https://127.0.0.1:" + outside.getAddress().getPort();
    }

    /** Passes everything on to a server. */
    public void to(String url) {
        target = url;
    }

    @Override
    public void close() {
        outside.stop(0);
        workers.shutdown();
    }

    private void pass(HttpExchange exchange) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(target + exchange.getRequestURI()))
                .method(
                        exchange.getRequestMethod(),
                        BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
        exchange.getRequestHeaders().forEach((name, values) -> copy(name, values, request::header));
        try (exchange) {
            HttpResponse<byte[]> response = inside.send(request.build(), BodyHandlers.ofByteArray());
            response.headers().map().forEach((name, values) -> copy(name, values, exchange.getResponseHeaders()::add));
            byte[] body = response.body();
            exchange.sendResponseHeaders(response.statusCode(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void copy(String name, List<String> values, BiConsumer<String, String> header) {
        if (!OF_ONE_HOP.contains(name.toLowerCase(Locale.ROOT))) {
            values.forEach(value -> header.accept(name, value));
        }
    }

    private static Path key(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path store = Files.createTempFile(folder, "front", ".p12");
        Files.delete(store);
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "front",
                        "-keyalg",
                        "RSA",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "SAN=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(STORE_PASSWORD),
                        "-keystore",
                        store.toString())
                .inheritIO()
                .start();
        if (keytool.onExit().join().exitValue() != 0) {
            throw new IOException("keytool made no key");
        }
        return store;
    }

    private static SSLContext context(Path store) throws IOException {
        try (InputStream in = Files.newInputStream(store)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, STORE_PASSWORD);
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, STORE_PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }
}
