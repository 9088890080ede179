package org.gatewright.deployment.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.gatewright.deployment.KeyFile;

/**
 * A site of an application, over TLS on this machine, whatever host the browser believes it to be: any address offers a form that
 * begins a sign-on, and what is posted to it is kept.
 */
public final class ServiceProviderSite implements AutoCloseable {

    /** Title of the page that answers a post. */
    public static final String WELCOME = "Signed in to the application";

    private final HttpsServer server;
    private final List<Map<String, String>> posted = new ArrayList<>();
    private final String start;

    /**
     * Begins at once.
     *
     * @param destination where the form of the first page is posted to
     * @param fields of that form
     */
    public ServiceProviderSite(String destination, Map<String, String> fields) {
        this.start = page("An application", form(destination, fields));
        try {
            server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(tls()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** A field of the last post. */
    public synchronized String received(String field) {
        String value = posted.isEmpty() ? null : posted.get(posted.size() - 1).get(field);
        if (value == null) {
            throw new AssertionError("No " + field + " was posted to the application");
        }
        return value;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean isPost = exchange.getRequestMethod().equals("POST");
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII);
            if (isPost) {
                keep(body);
            }
            byte[] page = (isPost ? page(WELCOME, "") : start).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html;charset=UTF-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
        }
    }

    private synchronized void keep(String body) {
        posted.add(Arrays.stream(body.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> decoded(pair[0]), pair -> decoded(pair[1]))));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String page(String title, String body) {
        return "<!DOCTYPE html><html lang=\"en\"><title>" + title + "</title><h1>" + title + "</h1>" + body + "</html>";
    }

    private static String form(String destination, Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field ->
                        "<input type=\"hidden\" name=\"" + field.getKey() + "\" value=\"" + field.getValue() + "\">")
                .collect(Collectors.joining(
                        "",
                        "<form method=\"post\" action=\"" + destination + "\">",
                        "<button id=\"go\">Go</button></form>"));
    }

    private static SSLContext tls() throws IOException {
        try {
            Map<String, String> file = KeyFile.pkcs12();
            char[] passphrase = Objects.requireNonNull(file.get("passphrase")).toCharArray();
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(new ByteArrayInputStream(Base64.getDecoder().decode(file.get("pkcs12"))), passphrase);
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, passphrase);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
