package com.example.cas;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gatewright.spi.protocol.ProtocolError;
import org.gatewright.spi.protocol.ProtocolException;
import org.gatewright.spi.protocol.ProtocolRequest;

/** The parameters of a request, decoded. One that comes twice could be read in two ways, and is refused. */
record Parameters(Map<String, String> values) {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int MOST = 50;

    static Parameters of(ProtocolRequest request) {
        Map<String, String> values = new LinkedHashMap<>();
        add(request.rawQuery(), values);
        if (request.method().equals("POST") && request.mediaType().equals(FORM)) {
            add(StandardCharsets.UTF_8.decode(request.body().duplicate()).toString(), values);
        }
        return new Parameters(values);
    }

    private static void add(String encoded, Map<String, String> values) {
        for (String pair : encoded.split("&", MOST + 1)) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            if (values.size() == MOST || values.put(name, value) != null) {
                throw malformed(name, "given once");
            }
        }
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw malformed(text, "URL-encoded");
        }
    }

    private static ProtocolException malformed(String received, String expected) {
        return new ProtocolException(ProtocolError.MALFORMED_REQUEST, "parameters", received, expected);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
    }

    /** Whether a parameter is set (2.1.1); {@code false} is what nobody means as set. */
    boolean flag(String name) {
        return text(name).filter(value -> !value.equals("false")).isPresent();
    }
}
