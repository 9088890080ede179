package org.gatewright.deployment.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gatewright.deployment.saml.ServiceProvider;

/** A service provider that a browser can reach: a page that sends people to sign on, and one that takes the answer. */
public final class Relying implements AutoCloseable {

    private final HttpServer http;
    private final ServiceProvider provider;
    private volatile Map<String, String> answer = Map.of();

    /** @param signOn where its page sends the request */
    public Relying(String signOn) {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        provider = new ServiceProvider("http://localhost:" + http.getAddress().getPort() + "/sp", "HTTP-POST");
        http.createContext("/start", exchange -> write(exchange, page(signOn)));
        http.createContext("/sp/acs", exchange -> {
            answer = fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            write(exchange, "<title>Arrived</title>");
        });
        http.start();
    }

    public ServiceProvider provider() {
        return provider;
    }

    /** The page with the button that sends people to sign on. */
    public String start() {
        return "http://localhost:" + http.getAddress().getPort() + "/start";
    }

    /** The fields of the last answer that arrived; none if none did. */
    public Map<String, String> answer() {
        return answer;
    }

    @Override
    public void close() {
        http.stop(0);
    }

    private String page(String signOn) {
        return """
                <!DOCTYPE html><title>Start</title>
                <form method="post" action="%s"><input type="hidden" name="SAMLRequest" value="%s">
                <input type="hidden" name="RelayState" value="here &amp; there"><button>Sign on</button></form>
                """
                .formatted(signOn, provider.request(signOn).encoded());
    }

    private static Map<String, String> fields(String form) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : form.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return fields;
    }

    private static void write(HttpExchange exchange, String html) throws IOException {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(200, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
