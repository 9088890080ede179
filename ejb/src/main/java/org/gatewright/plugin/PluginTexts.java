package org.gatewright.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts that plugins bring along: names, labels, help, findings, faults. */
@ApplicationScoped
public class PluginTexts {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z0-9_.-]+)}");
    private static final String NESTED = "text:";

    @Inject
    PluginRegistry registry;

    /** A text in that language, or in English. */
    public Optional<String> find(Locale locale, String key) {
        return registry.snapshot().text(locale, key);
    }

    /**
     * A text with its arguments in place; the key itself if no plugin has the text.
     *
     * @param arguments a value that starts with {@code text:} names another text
     */
    public String text(Locale locale, String key, Map<String, String> arguments) {
        return fill(locale, find(locale, key).orElse(key), arguments);
    }

    private String fill(Locale locale, String text, Map<String, String> arguments) {
        Matcher placeholders = PLACEHOLDER.matcher(text);
        return placeholders.replaceAll(placeholder -> {
            String value = arguments.get(placeholder.group(1));
            return Matcher.quoteReplacement(value == null ? placeholder.group() : resolved(locale, value));
        });
    }

    private String resolved(Locale locale, String value) {
        return value.startsWith(NESTED)
                ? find(locale, value.substring(NESTED.length())).orElse(value.substring(NESTED.length()))
                : value;
    }
}
