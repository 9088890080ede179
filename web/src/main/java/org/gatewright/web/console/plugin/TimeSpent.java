package org.gatewright.web.console.plugin;

import java.text.NumberFormat;
import java.time.Duration;
import java.util.Locale;

/** Time that something took, in the unit that fits it. */
final class TimeSpent {

    private TimeSpent() {}

    /** Such as "850 µs", "94.2 ms" or "3.1 s", as the language writes numbers. */
    static String words(Duration time, Locale language) {
        double micros = time.toNanos() / 1e3;
        if (micros < 1e3) {
            return number(micros, 0, language) + " µs";
        }
        return micros < 1e6 ? number(micros / 1e3, 1, language) + " ms" : number(micros / 1e6, 1, language) + " s";
    }

    private static String number(double value, int decimals, Locale language) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }
}
