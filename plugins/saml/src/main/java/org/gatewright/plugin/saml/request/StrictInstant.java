package org.gatewright.plugin.saml.request;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads moments as SAML writes them (Core 1.3.3): {@code xs:dateTime} with a zone. Years have four digits, days and hours
 * exist, and a minute has sixty seconds; nothing else can be compared with our clock.
 */
public final class StrictInstant {

    private static final Pattern FORM =
            Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})"
                    + "(?:\\.([0-9]{1,12}))?(Z|[+-][0-9]{2}:[0-9]{2})");
    private static final int LONGEST = 40;
    private static final int NANOSECOND_DIGITS = 9;

    private StrictInstant() {}

    public static Optional<Instant> parse(String text) {
        Matcher parts = FORM.matcher(text.length() > LONGEST ? "" : text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.of(
                            number(parts, 1),
                            number(parts, 2),
                            number(parts, 3),
                            number(parts, 4),
                            number(parts, 5),
                            number(parts, 6),
                            nanoseconds(parts.group(7)),
                            ZoneOffset.of(parts.group(8)))
                    .toInstant());
        } catch (DateTimeException e) {
            // 30 February and the like: well-formed, but no moment
            return Optional.empty();
        }
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    private static int nanoseconds(@Nullable String fraction) {
        if (fraction == null) {
            return 0;
        }
        String digits = fraction + "0".repeat(NANOSECOND_DIGITS);
        return Integer.parseInt(digits.substring(0, NANOSECOND_DIGITS));
    }
}
