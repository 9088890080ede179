package org.gatewright.spi.protocol;

import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the browser is sent. The server writes it out, with its own headers and content policy.
 *
 * @since 1.0
 */
public sealed interface Reply {

    /**
     * Sends the browser elsewhere.
     *
     * @param to absolute
     */
    record Redirect(URI to) implements Reply {}

    /**
     * A form that submits itself; the server owns the page around it.
     *
     * @param to the address as the application registered it, character by character
     * @param fields hidden fields in order; {@code SAMLResponse} and the like
     */
    record FormPost(String to, Map<String, String> fields) implements Reply {

        public FormPost {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        /** The address alone: the fields hold messages. */
        @Override
        public String toString() {
            return "FormPost[" + to + "]";
        }
    }

    /**
     * A document.
     *
     * @param status HTTP status
     * @param mediaType with charset if it is text
     * @param body as sent, read-only
     * @param headers of these only {@code Allow}, {@code Content-Disposition}, {@code Cache-Control} and {@code
     *     WWW-Authenticate} are sent on. The server adds a strong ETag to a document with status 200 and answers {@code
     *     If-None-Match} by itself
     */
    record Document(int status, String mediaType, ByteBuffer body, Map<String, String> headers) implements Reply {

        public Document {
            body = body.asReadOnlyBuffer();
            headers = Map.copyOf(headers);
        }
    }
}
