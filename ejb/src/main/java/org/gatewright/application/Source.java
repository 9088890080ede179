package org.gatewright.application;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Where an application's description comes from. */
public sealed interface Source {

    /**
     * A document that was handed in.
     *
     * @param identifier which of several applications in it is meant
     */
    record Document(ByteBuffer content, Optional<String> mediaType, Optional<String> identifier) implements Source {

        public static Document of(byte[] content) {
            return new Document(ByteBuffer.wrap(content), Optional.empty(), Optional.empty());
        }

        public static Document of(String text) {
            return of(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A document to be fetched. */
    record Url(String url, Optional<String> identifier) implements Source {}

    /** Values typed by hand, by the keys of the protocol's manual settings. */
    record Typed(Map<String, String> values) implements Source {

        public Typed {
            values = Map.copyOf(values);
        }
    }
}
