package org.gatewright.plugin.saml.xml;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Text on its way into UTF-8, with the escapes of canonical form (Canonical XML 1.0, 2.3). The one place where anything that
 * we write is escaped.
 */
final class Octets {

    private static final int USUAL_LENGTH = 8_192;
    private static final int ASCII = 0x80;

    private static final byte[] @Nullable [] IN_TEXT = escapes("&", "&amp;", "<", "&lt;", ">", "&gt;", "\r", "&#xD;");
    private static final byte[] @Nullable [] IN_VALUE =
            escapes("&", "&amp;", "<", "&lt;", "\"", "&quot;", "\t", "&#x9;", "\n", "&#xA;", "\r", "&#xD;");

    private byte[] octets = new byte[USUAL_LENGTH];
    private int length;

    private static byte[] @Nullable [] escapes(String... pairs) {
        byte[] @Nullable [] escapes = new byte[ASCII][];
        for (int at = 0; at < pairs.length; at += 2) {
            escapes[pairs[at].charAt(0)] = pairs[at + 1].getBytes(StandardCharsets.US_ASCII);
        }
        return escapes;
    }

    /** What needs no escape: markup and names. */
    Octets ascii(String constant) {
        int count = constant.length();
        reserve(count);
        for (int at = 0; at < count; at++) {
            octets[length++] = (byte) constant.charAt(at);
        }
        return this;
    }

    /** An element's text, of characters that XML can hold. */
    Octets text(String text) {
        return escaped(text, IN_TEXT);
    }

    /** An attribute's value, of characters that XML can hold. */
    Octets value(String text) {
        return escaped(text, IN_VALUE);
    }

    private Octets escaped(String text, byte[] @Nullable [] escapes) {
        int count = text.length();
        reserve(count);
        int at = 0;
        while (at < count) {
            char unit = text.charAt(at);
            if (unit < ASCII && escapes[unit] == null) {
                octets[length++] = (byte) unit;
                at++;
            } else {
                int point = text.codePointAt(at);
                at += Character.charCount(point);
                append(encoded(point, escapes), count - at);
            }
        }
        return this;
    }

    private static byte[] encoded(int point, byte[] @Nullable [] escapes) {
        byte[] escape = point < ASCII ? escapes[point] : null;
        return escape == null ? Character.toString(point).getBytes(StandardCharsets.UTF_8) : escape;
    }

    private void append(byte[] more, int toCome) {
        reserve(more.length + toCome);
        System.arraycopy(more, 0, octets, length, more.length);
        length += more.length;
    }

    private void reserve(int more) {
        if (octets.length - length < more) {
            octets = Arrays.copyOf(octets, Math.max(octets.length * 2, length + more));
        }
    }

    byte[] toByteArray() {
        return Arrays.copyOf(octets, length);
    }
}
