package org.gatewright.web.faces;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The small decisions of markup that several pages share: initials, the tone of a state, attributes that are there or not. */
@Named
@ApplicationScoped
public class Looks {

    /** At most two letters that stand for a name where there is no picture. */
    public String initials(@Nullable String name) {
        List<String> words = name == null
                ? List.of()
                : Stream.of(name.split("[\\s._@-]+", -1))
                        .filter(word -> !word.isEmpty())
                        .toList();
        if (words.isEmpty()) {
            return "?";
        }
        String last = words.get(words.size() - 1);
        String letters = words.size() == 1 ? first(last, 2) : first(words.get(0), 1) + first(last, 1);
        return letters.toUpperCase(Locale.ROOT);
    }

    /** The colour class of a state, which is always shown with its word. */
    public String tone(@Nullable Object state) {
        return switch (String.valueOf(state)) {
            case "ACTIVE", "GRANTED", "DONE", "GOOD" -> "ok";
            case "LOCKED", "REFUSED", "FAILED", "DOWN" -> "error";
            case "ATTENTION" -> "warn";
            case "INITIAL", "NEXT" -> "accent";
            default -> "";
        };
    }

    /** The class of an entry in a log: {@code good}, {@code bad}, or none for a plain change. */
    public String mood(@Nullable Object outcome) {
        return switch (tone(outcome)) {
            case "error" -> "bad";
            case "ok" -> String.valueOf(outcome).equals("DONE") ? "" : "good";
            default -> "";
        };
    }

    /** The icon of an entry in a log. */
    public String sign(@Nullable Object outcome) {
        return switch (mood(outcome)) {
            case "bad" -> "error";
            case "good" -> "login";
            default -> "setting";
        };
    }

    /** Text as part of a query string. */
    public String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** One of five quiet colours, always the same for the same name. */
    public String hue(String name) {
        return new String[] {"a", "b", "c", "d", ""}[Math.floorMod(name.hashCode(), 5)];
    }

    /** The value of {@code aria-current}, or null for no attribute at all. */
    public @Nullable String current(boolean is) {
        return is ? "true" : null;
    }

    /** The value of {@code aria-current} on a link to a page, or null for no attribute at all. */
    public @Nullable String currentPage(boolean is) {
        return is ? "page" : null;
    }

    /** The value of {@code selected}, or null for no attribute at all. */
    public @Nullable String selected(boolean is) {
        return is ? "selected" : null;
    }

    /** The value of {@code aria-disabled}, or null for no attribute at all. */
    public @Nullable String disabled(boolean is) {
        return is ? "true" : null;
    }

    private static String first(String word, int letters) {
        return word.substring(0, word.offsetByCodePoints(0, Math.min(letters, word.codePointCount(0, word.length()))));
    }
}
