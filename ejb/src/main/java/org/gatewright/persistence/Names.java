package org.gatewright.persistence;

import java.text.Normalizer;
import java.util.Locale;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;

/** Names that people give to things: trimmed, at most 200 characters, compared without regard to capital letters. */
public final class Names {

    public static final int LONGEST = 200;

    private Names() {}

    /**
     * The name as it is stored.
     *
     * @param field where it was typed
     * @throws DomainException if there is none, or it is too long or holds control characters
     */
    public static String checked(String field, String name) {
        String stripped = Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
        if (stripped.isEmpty()) {
            throw DomainException.of(ErrorCode.NAME_MISSING).at(field);
        }
        if (stripped.length() > LONGEST) {
            throw DomainException.of(ErrorCode.NAME_TOO_LONG).at(field);
        }
        if (!stripped.codePoints().allMatch(Names::isVisible)) {
            throw DomainException.of(ErrorCode.NAME_INVALID).at(field);
        }
        return stripped;
    }

    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            // Marks that turn text around make one name look like another.
            default -> (point < 0x202A || point > 0x202E) && (point < 0x2066 || point > 0x2069);
        };
    }

    /** The form by which two names are the same. */
    public static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
