package org.gatewright.web.protocol;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gatewright.spi.protocol.ProtocolRequest;

/** Reads a request for a protocol. Nothing is decoded: a signature may cover the very characters that were sent. */
final class RequestReader {

    /** A message of 256 KiB, the most that SAML reads, is 350 KB in base64; the rest is room for other fields. */
    static final int BODY_LIMIT = 512 * 1024;

    private static final Set<String> PRIVATE_HEADERS = Set.of("cookie");

    private RequestReader() {}

    /** Reads the request; its body is one byte too long if more was sent than is read. */
    static ProtocolRequest read(HttpServletRequest request, String path, Locale language) throws IOException {
        return new ProtocolRequest(
                request.getMethod().equals("HEAD") ? "GET" : request.getMethod(),
                path,
                request.getQueryString() == null ? "" : request.getQueryString(),
                mediaType(request),
                ByteBuffer.wrap(request.getInputStream().readNBytes(BODY_LIMIT + 1)),
                headers(request),
                language);
    }

    private static String mediaType(HttpServletRequest request) {
        String contentType = request.getContentType();
        if (contentType == null) {
            return "";
        }
        int parameters = contentType.indexOf(';');
        return (parameters < 0 ? contentType : contentType.substring(0, parameters))
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> headers(HttpServletRequest request) {
        Map<String, String> headers = new HashMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!PRIVATE_HEADERS.contains(lower)) {
                headers.putIfAbsent(lower, request.getHeader(name));
            }
        }
        return headers;
    }
}
