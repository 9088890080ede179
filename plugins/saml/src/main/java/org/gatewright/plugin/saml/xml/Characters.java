package org.gatewright.plugin.saml.xml;

/** Keeps what no XML document can hold (XML 1.0, 2.2) out of what we write. */
public final class Characters {

    private static final char REPLACEMENT = '\uFFFD';

    private Characters() {}

    /** Whether every character of a text can be part of an XML document. */
    public static boolean areFit(String text) {
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (Character.isHighSurrogate(unit)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1))) {
                at++;
            } else if (!isFit(unit)) {
                return false;
            }
        }
        return true;
    }

    /** The text with U+FFFD in place of every character that XML can't hold; the text itself if there is none. */
    public static String fit(String text) {
        if (areFit(text)) {
            return text;
        }
        StringBuilder fit = new StringBuilder(text.length());
        text.codePoints().forEach(point -> fit.appendCodePoint(isFit(point) ? point : REPLACEMENT));
        return fit.toString();
    }

    private static boolean isFit(int point) {
        return (point >= 0x20 && point <= 0xD7FF)
                || point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }
}
