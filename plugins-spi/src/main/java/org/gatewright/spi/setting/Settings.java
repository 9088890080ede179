package org.gatewright.spi.setting;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an administrator filled in, as text by key. A plugin reads it once into a record of its own, when it is given the
 * settings, and never while people wait. Blank values count as absent.
 *
 * @param values by the keys of the settings, in their order
 * @since 1.0
 */
public record Settings(Map<String, String> values) {

    /** Nothing filled in. */
    public static final Settings NONE = new Settings(Map.of());

    public Settings {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * The value of a setting.
     *
     * @param key of the setting
     * @return the value, if it is not blank
     */
    public Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key)).filter(value -> !value.isBlank());
    }

    /**
     * The value of a setting that must be there.
     *
     * @param key of the setting
     * @return the value
     * @throws InvalidSettingException if it is not
     */
    public String required(String key) {
        return text(key).orElseThrow(() -> new InvalidSettingException(key, InvalidSettingException.MISSING));
    }

    /**
     * A {@link Setting.Type#FLAG}.
     *
     * @param key of the setting
     * @return false also if there is no value
     */
    public boolean flag(String key) {
        return text(key).map(Boolean::parseBoolean).orElse(false);
    }

    /**
     * The lines of a {@link Setting.Type#LINES} value, trimmed, without blank ones.
     *
     * @param key of the setting
     * @return in order; none if there is no value
     */
    public List<String> lines(String key) {
        return text(key)
                .map(value -> value.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList())
                .orElse(List.of());
    }

    /**
     * A {@link Setting.Type#NUMBER}.
     *
     * @param key of the setting
     * @return the number, if there is a value
     * @throws InvalidSettingException if it is not a whole number
     */
    public Optional<Long> number(String key) {
        return text(key).map(value -> {
            try {
                return Long.valueOf(value.strip());
            } catch (NumberFormatException e) {
                throw new InvalidSettingException(key, InvalidSettingException.NOT_A_NUMBER, Map.of("value", value), e);
            }
        });
    }

    /**
     * A {@link Setting.Type#SECONDS}, with the errors of {@link #number}.
     *
     * @param key of the setting
     * @return the time, if there is a value
     */
    public Optional<Duration> seconds(String key) {
        return number(key).map(Duration::ofSeconds);
    }

    /**
     * A copy in which one value is another.
     *
     * @param key of the setting
     * @param value the new one
     * @return the copy
     */
    public Settings with(String key, String value) {
        Map<String, String> copy = new LinkedHashMap<>(values);
        copy.put(key, value);
        return new Settings(copy);
    }

    /**
     * A copy in which the other's values replace these.
     *
     * @param other values that win
     * @return the copy
     */
    public Settings with(Settings other) {
        Map<String, String> copy = new LinkedHashMap<>(values);
        copy.putAll(other.values);
        return new Settings(copy);
    }

    /** The keys alone: a value may be a secret. */
    @Override
    public String toString() {
        return "Settings" + values.keySet();
    }
}
