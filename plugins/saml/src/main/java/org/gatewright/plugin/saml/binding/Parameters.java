package org.gatewright.plugin.saml.binding;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatewright.spi.protocol.ProtocolError;
import org.gatewright.spi.protocol.ProtocolException;

/**
 * The few parameters of a query or form that mean something to us, as they were sent. Whoever else has read the same text,
 * with another idea of separators or of escapes in names, has read the same parameters, or else they are refused.
 */
public final class Parameters {

    private final Map<String, String> rawByName;

    private Parameters(Map<String, String> rawByName) {
        this.rawByName = rawByName;
    }

    /**
     * Finds parameters.
     *
     * @param text a raw query, or the octets of a form as ISO 8859-1
     * @param names those that mean something; all others are passed over
     * @throws ProtocolException if one is there twice or has a name in disguise
     */
    public static Parameters parse(String text, Set<String> names) {
        Map<String, String> rawByName = new LinkedHashMap<>();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('&', from);
            String pair = text.substring(from, end < 0 ? text.length() : end);
            read(pair, names, rawByName);
            refuseHidden(pair, names);
            from += pair.length() + 1;
        }
        return new Parameters(rawByName);
    }

    private static void read(String pair, Set<String> names, Map<String, String> rawByName) {
        int equals = pair.indexOf('=');
        String rawName = equals < 0 ? pair : pair.substring(0, equals);
        Optional<String> name = meant(rawName, names);
        if (name.isEmpty()) {
            return;
        }
        if (!name.get().equals(rawName)) {
            throw refusal(name.get(), rawName, "the name without escapes");
        }
        if (rawByName.put(rawName, equals < 0 ? "" : pair.substring(equals + 1)) != null) {
            throw refusal(rawName, "twice", "at most once");
        }
    }

    /** Some take a semicolon for a separator: to them this pair would be several. */
    private static void refuseHidden(String pair, Set<String> names) {
        int from = pair.indexOf(';') + 1;
        while (from > 0) {
            int end = pair.indexOf(';', from);
            String hidden = end < 0 ? pair.substring(from) : pair.substring(from, end);
            int equals = hidden.indexOf('=');
            meant(equals < 0 ? hidden : hidden.substring(0, equals), names).ifPresent(name -> {
                throw refusal(name, "after a semicolon", "parameters separated by &");
            });
            from = end + 1;
        }
    }

    private static Optional<String> meant(String rawName, Set<String> names) {
        if (names.contains(rawName)) {
            return Optional.of(rawName);
        }
        boolean plain = rawName.indexOf('%') < 0 || rawName.length() > Limits.PARAMETER;
        return plain ? Optional.empty() : UrlEncoding.text(rawName).filter(names::contains);
    }

    boolean isEmpty() {
        return rawByName.isEmpty();
    }

    Set<String> names() {
        return rawByName.keySet();
    }

    /** The very characters that were sent. */
    Optional<String> raw(String name) {
        return Optional.ofNullable(rawByName.get(name));
    }

    /**
     * The decoded value.
     *
     * @param most how many octets it may have
     * @throws ProtocolException if it has more, is not UTF-8, or has a NUL, which no form can carry back
     */
    public Optional<String> text(String name, int most) {
        Optional<String> raw = raw(name);
        if (raw.isEmpty()) {
            return Optional.empty();
        }
        byte[] octets = octets(name, raw.get(), most);
        String text = UrlEncoding.text(raw.get()).orElseThrow(() -> refusal(name, octets.length + " octets", "UTF-8"));
        if (text.indexOf('\0') >= 0) {
            throw refusal(name, "a NUL character", "text");
        }
        return Optional.of(text);
    }

    /** The decoded value of a parameter that is long at most by mistake. */
    public Optional<String> text(String name) {
        return text(name, Limits.PARAMETER);
    }

    /** A value's octets, looked at only if there can't be more than {@code most}. */
    static byte[] octets(String name, String raw, int most) {
        if (raw.length() > 3L * most) {
            throw tooLarge(name, raw.length() + " characters", most);
        }
        byte[] octets =
                UrlEncoding.octets(raw).orElseThrow(() -> refusal(name, "a broken escape", "percent-encoded text"));
        if (octets.length > most) {
            throw tooLarge(name, octets.length + " octets", most);
        }
        return octets;
    }

    private static ProtocolException tooLarge(String name, String received, int most) {
        return new ProtocolException(ProtocolError.TOO_LARGE, name, received, "at most " + most + " octets");
    }

    private static ProtocolException refusal(String field, String received, String expected) {
        return new ProtocolException(ProtocolError.MALFORMED_REQUEST, field, received, expected);
    }
}
