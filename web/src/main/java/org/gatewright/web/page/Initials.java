package org.gatewright.web.page;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One or two letters that stand for a name where there is no picture. */
public final class Initials {

    private Initials() {}

    public static String of(String name) {
        String[] words = name.strip().split("[\\s._@-]+", -1);
        Stream<String> parts = words.length == 1 ? Stream.of(words[0]) : Stream.of(words[0], words[words.length - 1]);
        return parts.filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }
}
