package org.gatewright.spi.setting;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One value an administrator fills in. The console draws its field from this; the bundle names it by {@code
 * setting.<owner>.<key>.label} and explains it by {@code setting.<owner>.<key>.help}, where the owner is the id of the
 * protocol or mapper that declares it. A choice has a text {@code setting.<owner>.<key>.<choice>}, with every character of
 * the choice but letters, digits, {@code .} and {@code -} replaced by {@code _}.
 *
 * @param key letters, digits and hyphens; unique within its owner
 * @param type what is entered and how the field looks
 * @param initial the value a new application or mapper starts with; empty for none
 * @param required a blank value is refused at save
 * @param choices the values allowed, in the order shown; empty when any value of the type will do
 * @param pattern a regular expression that the whole value (for {@link Type#LINES} each line) must match
 * @since 1.0
 */
public record Setting(
        String key,
        Type type,
        Optional<String> initial,
        boolean required,
        List<String> choices,
        Optional<Pattern> pattern) {

    /** What is entered. Values always travel as text, written as said here. */
    public enum Type {
        /** One line. */
        TEXT,
        /** Several values, one a line, in order; blank lines are dropped. */
        LINES,
        /** {@code true} or {@code false}. */
        FLAG,
        /** A decimal whole number. */
        NUMBER,
        /** Whole seconds. */
        SECONDS,
        /** An absolute http or https URL. */
        URL,
        /** One or more X.509 certificates in PEM. */
        CERTIFICATES,
        /** The name of a profile field of a person, such as {@code email} or a field the organization added. */
        PROFILE_FIELD,
        /** Written once, never shown again, stored encrypted. */
        SECRET
    }

    public Setting {
        choices = List.copyOf(choices);
    }

    /**
     * A setting that may be left blank and takes any value of its type.
     *
     * @param key unique within its owner
     * @param type what is entered
     * @return the setting
     */
    public static Setting of(String key, Type type) {
        return new Setting(key, type, Optional.empty(), false, List.of(), Optional.empty());
    }

    /**
     * A copy with a value to start with.
     *
     * @param value the initial value
     * @return the copy
     */
    public Setting withInitial(String value) {
        return new Setting(key, type, Optional.of(value), required, choices, pattern);
    }

    /**
     * A copy that must not be left blank.
     *
     * @return the copy
     */
    public Setting mandatory() {
        return new Setting(key, type, initial, true, choices, pattern);
    }

    /**
     * A copy that takes these values alone.
     *
     * @param values in the order shown
     * @return the copy
     */
    public Setting oneOf(String... values) {
        return new Setting(key, type, initial, required, List.of(values), pattern);
    }

    /**
     * A copy whose values must match.
     *
     * @param regex for the whole value
     * @return the copy
     */
    public Setting matching(String regex) {
        return new Setting(key, type, initial, required, choices, Optional.of(Pattern.compile(regex)));
    }
}
