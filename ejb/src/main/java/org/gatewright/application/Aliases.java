package org.gatewright.application;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;

/** The short names of applications in addresses: lower-case letters, digits and hyphens. */
final class Aliases {

    private static final int LONGEST = 60;
    private static final Pattern FORM = Pattern.compile("[a-z0-9](?:[a-z0-9-]*[a-z0-9])?");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]++");
    private static final String NAMELESS = "application";

    private Aliases() {}

    /** The alias as it is stored. */
    static String checked(String alias) {
        String stripped = alias.strip();
        if (stripped.length() > LONGEST || !FORM.matcher(stripped).matches()) {
            throw DomainException.of(ErrorCode.ALIAS_INVALID).at("alias");
        }
        return stripped;
    }

    /** What a name becomes in an address. */
    static String of(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("\u00df", "ss");
        return trimmed(OTHERS.matcher(plain).replaceAll("-"), LONGEST);
    }

    /** The same with a number behind it, to be another one. */
    static String numbered(String alias, int number) {
        String suffix = "-" + number;
        return trimmed(alias, LONGEST - suffix.length()) + suffix;
    }

    private static String trimmed(String text, int length) {
        int start = text.startsWith("-") ? 1 : 0;
        int end = Math.min(text.length(), start + length);
        while (end > start && text.charAt(end - 1) == '-') {
            end--;
        }
        return end > start ? text.substring(start, end) : NAMELESS;
    }
}
