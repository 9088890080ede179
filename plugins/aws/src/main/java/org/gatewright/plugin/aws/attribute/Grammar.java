package org.gatewright.plugin.aws.attribute;

import java.util.Locale;
import java.util.Optional;

/**
 * What AWS allows in its attributes' values. Each check answers what is wrong, as the key of a text ({@code text:detail.…}),
 * or nothing.
 */
public final class Grammar {

    public static final int MOST_TAGS = 50;
    public static final long SHORTEST_SESSION = 900;
    public static final long LONGEST_SESSION = 43_200;

    private static final int LONGEST_NAME = 64;
    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_TAG_KEY = 128;
    private static final int LONGEST_TAG_VALUE = 256;

    private Grammar() {}

    /** {@code [a-zA-Z_0-9+=,.@-]{2,64}}. */
    public static Optional<String> sessionName(String value) {
        if (value.length() < SHORTEST_NAME) {
            return detail("TOO_SHORT");
        }
        if (value.length() > LONGEST_NAME) {
            return detail("TOO_LONG");
        }
        return value.chars().allMatch(Grammar::isNameCharacter) ? Optional.empty() : detail("CHARACTERS");
    }

    /** As a session name, and not beginning with {@code aws:}. */
    public static Optional<String> sourceIdentity(String value) {
        return value.startsWith("aws:") ? detail("RESERVED") : sessionName(value);
    }

    public static Optional<String> tagKey(String key) {
        if (key.isEmpty()) {
            return detail("TAG_EMPTY");
        }
        if (key.length() > LONGEST_TAG_KEY) {
            return detail("TAG_KEY_TOO_LONG");
        }
        if (key.toLowerCase(Locale.ROOT).startsWith("aws:")) {
            return detail("RESERVED");
        }
        return key.codePoints().allMatch(Grammar::isTagCharacter) ? Optional.empty() : detail("TAG_CHARACTERS");
    }

    public static Optional<String> tagValue(String value) {
        if (value.length() > LONGEST_TAG_VALUE) {
            return detail("TAG_VALUE_TOO_LONG");
        }
        return value.codePoints().allMatch(Grammar::isTagCharacter) ? Optional.empty() : detail("TAG_CHARACTERS");
    }

    /** The nearest session name: other characters become hyphens, what is too long is cut. */
    static String fitSessionName(String value) {
        StringBuilder fit = new StringBuilder();
        value.strip()
                .codePoints()
                .limit(LONGEST_NAME)
                .forEach(character -> fit.appendCodePoint(isNameCharacter(character) ? character : '-'));
        return fit.toString();
    }

    private static boolean isNameCharacter(int character) {
        return character == '_'
                || "+=,.@-".indexOf(character) >= 0
                || (character < 0x80 && Character.isLetterOrDigit(character));
    }

    private static boolean isTagCharacter(int character) {
        return Character.isLetterOrDigit(character)
                || Character.isSpaceChar(character)
                || "_.:/=+-@".indexOf(character) >= 0;
    }

    private static Optional<String> detail(String name) {
        return Optional.of("text:detail." + name);
    }
}
