package org.gatewright.spi.protocol;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One HTTP request to a protocol's endpoint, free of servlet types and not yet decoded: a signature may cover the very
 * characters that were sent.
 *
 * @param method {@code GET}, {@code POST} and so on; the server turns {@code HEAD} into {@code GET}
 * @param path what follows the protocol's own root, such as {@code v2/SSO}
 * @param rawQuery the query as sent; empty text if there was none
 * @param mediaType of the body, lower case and without parameters; empty text if there was none
 * @param body as sent, at most as long as the server's limit, read-only
 * @param headers by lower-case name, first value of each; no cookies
 * @param language what the browser prefers, for texts in answers
 * @since 1.0
 */
public record ProtocolRequest(
        String method,
        String path,
        String rawQuery,
        String mediaType,
        ByteBuffer body,
        Map<String, String> headers,
        Locale language) {

    public ProtocolRequest {
        body = body.asReadOnlyBuffer();
        Map<String, String> lower = new TreeMap<>();
        headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
        headers = Map.copyOf(lower);
    }

    /**
     * The value of a header.
     *
     * @param name in any case of letters
     * @return its first value, if it was sent
     */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** Method and path alone: the rest may hold messages and credentials. */
    @Override
    public String toString() {
        return "ProtocolRequest[" + method + " " + path + "]";
    }
}
