package org.gatewright.plugin.saml.binding;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Decodes {@code application/x-www-form-urlencoded} strictly: what is not well-formed is nothing. */
final class UrlEncoding {

    private UrlEncoding() {}

    /** The octets that a raw name or value stands for; empty if it is not well-formed. */
    static Optional<byte[]> octets(String raw) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream(raw.length());
        for (int at = 0; at < raw.length(); at++) {
            char character = raw.charAt(at);
            if (character == '%') {
                int octet = at + 2 < raw.length() ? octet(raw.charAt(at + 1), raw.charAt(at + 2)) : -1;
                if (octet < 0) {
                    return Optional.empty();
                }
                octets.write(octet);
                at += 2;
            } else if (character <= 0xFF) {
                octets.write(character == '+' ? ' ' : character);
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(octets.toByteArray());
    }

    /** The text, in UTF-8, that a raw name or value stands for; empty if it is not well-formed. */
    static Optional<String> text(String raw) {
        return octets(raw).flatMap(UrlEncoding::utf8);
    }

    private static Optional<String> utf8(byte[] octets) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static int octet(char high, char low) {
        int first = digit(high);
        int second = digit(low);
        return first < 0 || second < 0 ? -1 : first << 4 | second;
    }

    /** ASCII alone, unlike {@code Character.digit}. */
    private static int digit(char character) {
        if (character >= '0' && character <= '9') {
            return character - '0';
        }
        char lower = (char) (character | 0x20);
        return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    }
}
