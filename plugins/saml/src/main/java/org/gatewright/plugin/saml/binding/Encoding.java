package org.gatewright.plugin.saml.binding;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.gatewright.spi.protocol.ProtocolError;
import org.gatewright.spi.protocol.ProtocolException;

/** Base64 and DEFLATE, read strictly and never further than a limit. */
final class Encoding {

    private static final int CHUNK = 8 * 1024;
    private static final String DEFLATE = "a message compressed by DEFLATE (RFC 1951)";

    private Encoding() {}

    /** How many characters of base64 a number of octets can make, with a line break after every 64. */
    static int base64Length(int octets) {
        int characters = (octets + 2) / 3 * 4;
        return characters + characters / 64 * 2 + 2;
    }

    /**
     * Decodes base64 (RFC 4648, 4). Line breaks are allowed, as Bindings 3.5.4 goes back to RFC 2045; padding is not
     * optional.
     */
    static byte[] base64(String field, byte[] characters, int most) {
        byte[] plain = withoutLineBreaks(characters);
        if (plain.length == 0 || plain.length % 4 != 0) {
            throw refusal(field, plain.length + " characters", "base64 in full groups of four");
        }
        byte[] octets = decode(field, plain);
        if (octets.length > most) {
            throw new ProtocolException(
                    ProtocolError.TOO_LARGE, field, octets.length + " octets", "at most " + most + " octets");
        }
        return octets;
    }

    private static byte[] decode(String field, byte[] characters) {
        try {
            return Base64.getDecoder().decode(characters);
        } catch (IllegalArgumentException e) {
            ProtocolException refusal = refusal(field, "other characters", "base64");
            refusal.initCause(e);
            throw refusal;
        }
    }

    private static byte[] withoutLineBreaks(byte[] characters) {
        byte[] plain = new byte[characters.length];
        int length = 0;
        for (byte character : characters) {
            if (character != '\r' && character != '\n') {
                plain[length++] = character;
            }
        }
        return length == plain.length ? plain : Arrays.copyOf(plain, length);
    }

    /** Decompresses raw DEFLATE (RFC 1951) and stops where there would be more than {@link Limits#MESSAGE} octets. */
    static byte[] inflate(String field, byte[] compressed) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(compressed);
            ByteArrayOutputStream octets = new ByteArrayOutputStream(CHUNK);
            byte[] chunk = new byte[CHUNK];
            while (!inflater.finished()) {
                int length = inflater.inflate(chunk);
                if (length == 0 && !inflater.finished()) {
                    throw refusal(field, "a DEFLATE stream without end", DEFLATE);
                }
                if (octets.size() + length > Limits.MESSAGE) {
                    throw new ProtocolException(
                            ProtocolError.TOO_LARGE,
                            field,
                            "more than " + Limits.MESSAGE + " octets inflated",
                            "at most " + Limits.MESSAGE + " octets");
                }
                octets.write(chunk, 0, length);
            }
            if (inflater.getRemaining() > 0) {
                throw refusal(field, inflater.getRemaining() + " octets behind the DEFLATE stream", DEFLATE);
            }
            return octets.toByteArray();
        } catch (DataFormatException e) {
            ProtocolException refusal = refusal(field, "a broken DEFLATE stream", DEFLATE);
            refusal.initCause(e);
            throw refusal;
        } finally {
            inflater.end();
        }
    }

    private static ProtocolException refusal(String field, String received, String expected) {
        return new ProtocolException(ProtocolError.MALFORMED_REQUEST, field, received, expected);
    }
}
