package org.gatewright.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gatewright.failure.DomainException;
import org.gatewright.web.text.ErrorTexts;
import org.gatewright.web.text.Texts;

/** The texts of {@link Texts} in the language of this request, as pages and beans ask for them. */
@Named
@RequestScoped
public class Text {

    @Inject
    Appearance appearance;

    @Inject
    ErrorTexts errors;

    public Locale locale() {
        return appearance.getLocale();
    }

    public String of(String key) {
        return texts().of(key);
    }

    /** A text with one argument; a number is written as the language writes it. */
    public String of(String key, String name, Object value) {
        return texts().of(key, Map.of(name, written(value)));
    }

    /** A text with two arguments. */
    public String of(String key, String first, Object one, String second, Object other) {
        return texts().of(key, Map.of(first, written(one), second, written(other)));
    }

    /** A text with any arguments. */
    public String of(String key, Map<String, ?> values) {
        return texts().of(
                        key,
                        values.entrySet().stream()
                                .collect(Collectors.toMap(Map.Entry::getKey, value -> written(value.getValue()))));
    }

    /** A text that counts: {@code key.one} for exactly one, else {@code key.many}, with the number as {@code {count}}. */
    public String count(String key, long number) {
        return of(key + (number == 1 ? ".one" : ".many"), "count", number);
    }

    /** A whole number as the language writes it. */
    public String number(long number) {
        return written(number);
    }

    /** How the language orders words. */
    public Collator collator() {
        return Collator.getInstance(locale());
    }

    /** The word for a constant: {@code name.UserState.ACTIVE}. */
    public String name(Enum<?> constant) {
        return of("name." + constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** The sentence for a refusal. */
    public String refused(DomainException refusal) {
        return errors.of(refusal, locale());
    }

    private String written(Object value) {
        return value instanceof Number number
                ? NumberFormat.getIntegerInstance(locale()).format(number)
                : String.valueOf(value);
    }

    private Texts texts() {
        return Texts.of(locale());
    }
}
