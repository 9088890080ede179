package org.gatewright.web.text;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Chooses the language of a page: what the person chose, then what the browser prefers, then English. */
public final class Languages {

    private Languages() {}

    /**
     * The best of the languages there are.
     *
     * @param chosen language tag that the person chose; one we do not have counts as none
     * @param acceptLanguage the header as sent (RFC 9110 12.5.4), null if there was none: command-line clients send none and
     *     look for English words
     */
    public static Locale choose(Optional<String> chosen, @Nullable String acceptLanguage) {
        return chosen.flatMap(Languages::find)
                .or(() -> Optional.ofNullable(acceptLanguage).flatMap(Languages::preferred))
                .orElse(Locale.ENGLISH);
    }

    /** The language of that tag, if we have it. */
    public static Optional<Locale> find(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        return Texts.languages().stream()
                .filter(known -> known.getLanguage().equals(language))
                .findFirst();
    }

    private static Optional<Locale> preferred(String header) {
        try {
            List<LanguageRange> ranges = LanguageRange.parse(header);
            return Optional.ofNullable(Locale.lookup(ranges, Texts.languages()));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
