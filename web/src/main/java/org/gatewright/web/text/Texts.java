package org.gatewright.web.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The texts of one language. What a translation lacks is English. A text may hold arguments, written {@code {name}}.
 *
 * <p>A language is there when {@code general_<language>.properties} is: dropping in a bundle adds one.
 */
public final class Texts {

    /** The bundles, all beside this class. Each says at its top how its keys are built. */
    static final List<String> BUNDLES = List.of(
            "general",
            "login",
            "problem",
            "account",
            "error",
            "factor",
            "console",
            "organizations",
            "groups",
            "projects",
            "people",
            "authorizations",
            "administrators",
            "policies",
            "home",
            "applications",
            "sessions",
            "activity",
            "plugins",
            "cluster",
            "settings");

    private static final Texts IN_ENGLISH = new Texts(Locale.ENGLISH, read(""));
    private static final Map<String, Texts> BY_LANGUAGE = load();
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)}");

    private final Locale locale;
    private final Map<String, String> values;

    private Texts(Locale locale, Map<String, String> values) {
        this.locale = locale;
        this.values = values;
    }

    /** The texts of a language, or the English ones if there are none. */
    public static Texts of(Locale locale) {
        return BY_LANGUAGE.getOrDefault(locale.getLanguage(), IN_ENGLISH);
    }

    /** Every language there is, English first. */
    public static List<Locale> languages() {
        return BY_LANGUAGE.values().stream()
                .map(Texts::locale)
                .sorted((a, b) -> order(a).compareTo(order(b)))
                .toList();
    }

    private static String order(Locale language) {
        return language.equals(Locale.ENGLISH) ? "" : language.getLanguage();
    }

    public Locale locale() {
        return locale;
    }

    public Set<String> keys() {
        return values.keySet();
    }

    public Optional<String> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    public String of(String key) {
        return find(key).orElse(key);
    }

    public String of(String key, Map<String, String> arguments) {
        return fill(of(key), name -> arguments.getOrDefault(name, ""));
    }

    /** Replaces each {@code {name}}; what is put in is not looked at again. */
    public static String fill(String text, Function<String, String> argument) {
        return ARGUMENT.matcher(text).replaceAll(found -> Matcher.quoteReplacement(argument.apply(found.group(1))));
    }

    private static Map<String, Texts> load() {
        Map<String, Texts> texts = new HashMap<>(Map.of("en", IN_ENGLISH));
        Stream.of(Locale.getISOLanguages())
                .filter(language -> exists("general", "_" + language))
                .forEach(language -> texts.put(language, translated(language)));
        return Map.copyOf(texts);
    }

    private static Texts translated(String language) {
        Map<String, String> all = new HashMap<>(IN_ENGLISH.values);
        all.putAll(read("_" + language));
        return new Texts(Locale.forLanguageTag(language), all);
    }

    static boolean exists(String bundle, String suffix) {
        return Texts.class.getResource(bundle + suffix + ".properties") != null;
    }

    private static Map<String, String> read(String suffix) {
        Map<String, String> all = new HashMap<>();
        BUNDLES.stream().filter(bundle -> exists(bundle, suffix)).forEach(bundle -> all.putAll(read(bundle, suffix)));
        return all;
    }

    static Map<String, String> read(String bundle, String suffix) {
        try (InputStream in = Texts.class.getResourceAsStream(bundle + suffix + ".properties");
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            Map<String, String> texts = new HashMap<>();
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
