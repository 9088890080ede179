package org.gatewright.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Instants in words: how long ago for reading, the exact time with its zone for the title. */
@Named
@RequestScoped
public class Times {

    @Inject
    Clock clock;

    @Inject
    Text text;

    /** Such as "5 min ago" or "in 3 days"; a date when it is more than a month away. */
    public String ago(Instant at) {
        Duration distance = Duration.between(at, clock.instant());
        Duration size = distance.abs();
        if (size.toDays() > 30) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                    .withLocale(text.locale())
                    .format(at.atOffset(ZoneOffset.UTC));
        }
        if (size.toMinutes() < 1) {
            return text.of("console.time.now");
        }
        String direction = distance.isNegative() ? "console.time.in." : "console.time.ago.";
        if (size.toHours() < 1) {
            return text.of(direction + "minutes", "count", size.toMinutes());
        }
        return size.toDays() < 1
                ? text.of(direction + "hours", "count", size.toHours())
                : text.count(direction + "days", size.toDays());
    }

    /** The whole time in UTC; the browser shows it in its own zone where it can. */
    public String exact(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.MEDIUM)
                        .withLocale(text.locale())
                        .format(at.atOffset(ZoneOffset.UTC))
                + " UTC";
    }
}
