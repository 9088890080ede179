package org.gatewright.spi.factor;

import java.util.Map;

/** What the server keeps for a factor, within bounds. */
final class Kept {

    /** Keys and values together. */
    private static final int MOST_CHARACTERS = 16_000;

    private Kept() {}

    static Map<String, String> copyOf(Map<String, String> values) {
        Map<String, String> copy = Map.copyOf(values);
        int characters = copy.entrySet().stream()
                .mapToInt(entry -> entry.getKey().length() + entry.getValue().length())
                .sum();
        if (characters > MOST_CHARACTERS) {
            throw new IllegalArgumentException(
                    "Nothing longer than " + MOST_CHARACTERS + " characters is kept, and this has " + characters);
        }
        return copy;
    }
}
