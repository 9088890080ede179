package org.gatewright.spi.host;

import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Calls other servers over HTTP, on the terms of the operator: loopback and private networks are called only if {@code
 * gatewright.outbound.allow-loopback} and {@code gatewright.outbound.allow-private} say so, link-local addresses never, and a
 * public address only over TLS. Redirects are not followed and no cookies are kept.
 *
 * @since 1.0
 */
@FunctionalInterface
public interface Outbound {

    /** The most octets of an answer that are read. */
    int LARGEST_ANSWER = 1 << 20;

    /** The longest that one call may take, from the name look-up to the last octet. */
    Duration LONGEST_WAIT = Duration.ofSeconds(30);

    /**
     * Sends a request and waits for the answer, whatever its status is.
     *
     * @param request what to send, and where to
     * @return what the other server answered
     * @throws OutboundException if nothing may be sent there, nothing came back in time, or too much
     */
    Answer send(Request request);

    /**
     * A request.
     *
     * @param method {@code GET}, {@code HEAD}, {@code POST}, {@code PUT}, {@code PATCH} or {@code DELETE}
     * @param to an absolute http or https address without user information
     * @param headers by name; the server adds {@code Host}, {@code Content-Length} and {@code User-Agent}
     * @param body what is sent; none if it is empty
     * @param patience how long to wait for the whole of it, at most {@link #LONGEST_WAIT}
     * @since 1.0
     */
    record Request(String method, URI to, Map<String, String> headers, ByteBuffer body, Duration patience) {

        /** Keeps copies that nobody can change. */
        public Request {
            headers = Map.copyOf(headers);
            body = body.asReadOnlyBuffer();
        }

        /**
         * A request without a body.
         *
         * @param to as in {@link Request}
         * @param patience as in {@link Request}
         * @return a request with method {@code GET}
         */
        public static Request get(URI to, Duration patience) {
            return new Request("GET", to, Map.of(), ByteBuffer.allocate(0), patience);
        }

        /**
         * A request with a body.
         *
         * @param to as in {@link Request}
         * @param mediaType what the body is
         * @param body what is sent
         * @param patience as in {@link Request}
         * @return a request with method {@code POST}
         */
        public static Request post(URI to, String mediaType, ByteBuffer body, Duration patience) {
            return new Request("POST", to, Map.of("Content-Type", mediaType), body, patience);
        }

        /**
         * Method and host alone: the rest may hold secrets.
         *
         * @return a text for logs
         */
        @Override
        public String toString() {
            return "Request[" + method + " " + to.getHost() + "]";
        }
    }

    /**
     * What came back.
     *
     * @param status HTTP status, such as 200
     * @param headers by lower-case name, first value of each
     * @param body at most {@value Outbound#LARGEST_ANSWER} octets, read-only
     * @since 1.0
     */
    record Answer(int status, Map<String, String> headers, ByteBuffer body) {

        /** Keeps copies that nobody can change. */
        public Answer {
            Map<String, String> lower = new TreeMap<>();
            headers.forEach((name, value) -> lower.putIfAbsent(name.toLowerCase(Locale.ROOT), value));
            headers = Map.copyOf(lower);
            body = body.asReadOnlyBuffer();
        }

        /**
         * A header of the answer.
         *
         * @param name in any case
         * @return its first value
         */
        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
        }

        /**
         * The status alone: the rest may hold secrets.
         *
         * @return a text for logs
         */
        @Override
        public String toString() {
            return "Answer[" + status + "]";
        }
    }
}
