package org.gatewright.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * One conversation over HTTP with addresses that were checked before: no redirect is followed, no cookie, proxy or compression
 * is used. Closing it cuts every connection at once.
 */
public final class Exchange implements AutoCloseable {

    private final Map<String, List<InetAddress>> checked = new ConcurrentHashMap<>();
    private final CloseableHttpClient client;

    private Exchange(Duration limit) {
        Timeout timeout = Timeout.of(limit);
        ConnectionConfig connection = ConnectionConfig.custom()
                .setConnectTimeout(timeout)
                .setSocketTimeout(timeout)
                .build();
        client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new CheckedOnly())
                        .setDefaultConnectionConfig(connection)
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(timeout).build())
                .setUserAgent("Gatewright")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    /** What is said. */
    @FunctionalInterface
    public interface Conversation<T> {
        T hold(Exchange exchange) throws IOException;
    }

    /**
     * Holds a conversation that ends in time, whatever the other side does: also one that sends an octet a second.
     *
     * @param executor runs it, so that it can be left when the time is over
     * @throws ExecutionException with what the conversation threw
     */
    public static <T> T within(Duration limit, ExecutorService executor, Conversation<T> conversation)
            throws TimeoutException, ExecutionException, InterruptedException {
        try (Exchange exchange = new Exchange(limit)) {
            Future<T> pending = executor.submit(() -> conversation.hold(exchange));
            try {
                return pending.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            } finally {
                pending.cancel(true);
            }
        }
    }

    /**
     * What a server answered.
     *
     * @param headers first value of each
     * @param location where a redirect leads
     * @param announcedBytes -1 if unknown
     */
    public record Answer(
            int status,
            Optional<String> location,
            Optional<String> mediaType,
            Map<String, String> headers,
            long announcedBytes,
            InputStream body) {}

    /** Asks; the body is not read yet. */
    public Answer get(Destination destination) throws IOException {
        return send(destination, new HttpGet(destination.address()));
    }

    /** Sends a request; the body of the answer is not read yet. */
    Answer send(Destination destination, ClassicHttpRequest request) throws IOException {
        checked.put(destination.host(), destination.numbers());
        ClassicHttpResponse response = client.executeOpen(null, request, null);
        HttpEntity entity = response.getEntity();
        return new Answer(
                response.getCode(),
                location(response),
                Optional.ofNullable(ContentType.parseLenient(entity == null ? null : entity.getContentType()))
                        .map(ContentType::getMimeType),
                headers(response),
                entity == null ? 0 : entity.getContentLength(),
                entity == null ? InputStream.nullInputStream() : entity.getContent());
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }

    private static Map<String, String> headers(ClassicHttpResponse response) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Header header : response.getHeaders()) {
            headers.putIfAbsent(header.getName(), header.getValue() == null ? "" : header.getValue());
        }
        return headers;
    }

    private static Optional<String> location(ClassicHttpResponse response) {
        return switch (response.getCode()) {
            case 301, 302, 303, 307, 308 ->
                Optional.ofNullable(response.getFirstHeader(HttpHeaders.LOCATION))
                        .map(Header::getValue);
            default -> Optional.empty();
        };
    }

    /** Knows the names that were checked, and no other. */
    private final class CheckedOnly implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            List<InetAddress> numbers = checked.get(Destination.plain(host));
            if (numbers == null) {
                throw new UnknownHostException(host);
            }
            return numbers.toArray(InetAddress[]::new);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
