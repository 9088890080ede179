package org.gatewright.web.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the next part of a list starts. What is inside is nobody's business, so that it can change. */
final class Cursor {

    private static final Pattern CONTENT = Pattern.compile("1:(\\d{1,9})");

    private Cursor() {}

    static String write(int first) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("1:" + first).getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Reads what {@link #write} made; empty text is the start.
     *
     * @throws BadParameterException if it is anything else
     */
    static int read(String cursor) {
        if (cursor.isEmpty()) {
            return 0;
        }
        try {
            Matcher content =
                    CONTENT.matcher(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII));
            if (content.matches()) {
                return Integer.parseInt(content.group(1));
            }
        } catch (IllegalArgumentException notBase64) {
            throw new BadParameterException("cursor", notBase64);
        }
        throw new BadParameterException("cursor");
    }
}
