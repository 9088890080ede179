package org.gatewright.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BundlesTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)}");
    private static final Pattern ASKED_FOR =
            Pattern.compile("text\\.(of|count)\\(\\s*['\"]([a-z][A-Za-z]*(?:\\.[A-Za-z0-9_-]+)+)['\"]");

    /** Keys that are put together: what comes before the part that varies. */
    private static final Set<String> BUILT = Set.of(
            "menu.",
            "name.",
            "console.menu.",
            "console.theme.",
            "console.time.",
            "home.step.",
            "applications.missing.",
            "cluster.check.",
            "cluster.difference.",
            "settings.server.",
            "activity.action.",
            "activity.kind.",
            "activity.reason.",
            "activity.detail.",
            "activity.field.",
            "activity.value.");

    /** The bundles of the console; the others' keys are built in Java in many ways. */
    private static final List<String> CONSOLE =
            Texts.BUNDLES.subList(Texts.BUNDLES.indexOf("console"), Texts.BUNDLES.size());

    static Stream<String> bundles() {
        return Texts.BUNDLES.stream();
    }

    static Stream<Locale> translations() {
        return Texts.languages().stream().filter(language -> !language.equals(Locale.ENGLISH));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTranslationHasTheSameKeysAndArguments(String bundle) {
        Map<String, String> english = Texts.read(bundle, "");

        assertThat(translations()).isNotEmpty().allSatisfy(language -> {
            Map<String, String> translated = Texts.read(bundle, "_" + language.getLanguage());
            assertThat(translated).containsOnlyKeys(english.keySet());
            assertThat(translated)
                    .allSatisfy((key, text) ->
                            assertThat(arguments(text)).as(key).isEqualTo(arguments(english.getOrDefault(key, ""))));
        });
    }

    @Test
    void everyTextThatIsAskedForIsThere() throws IOException {
        Set<String> asked = new TreeSet<>();
        for (String source : sources()) {
            Matcher found = ASKED_FOR.matcher(source);
            while (found.find()) {
                asked.addAll(
                        found.group(1).equals("count")
                                ? List.of(found.group(2) + ".one", found.group(2) + ".many")
                                : List.of(found.group(2)));
            }
        }

        assertThat(asked)
                .isNotEmpty()
                .allSatisfy(key ->
                        assertThat(Texts.of(Locale.ENGLISH).find(key)).as(key).isPresent());
    }

    @Test
    void everyTextOfTheConsoleIsAskedFor() throws IOException {
        String everything = String.join("\n", sources());

        List<String> unused = CONSOLE.stream()
                .flatMap(bundle -> Texts.read(bundle, "").keySet().stream())
                .filter(key -> BUILT.stream().noneMatch(key::startsWith))
                .filter(key -> !isAskedFor(key, everything))
                .sorted()
                .toList();

        assertThat(unused).isEmpty();
    }

    private static boolean isAskedFor(String key, String everything) {
        String counted = key.replaceFirst("\\.(one|many)$", "");
        return Stream.of(key, counted)
                .anyMatch(name -> everything.contains("'" + name + "'") || everything.contains('"' + name + '"'));
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            return files.filter(file -> file.toString().endsWith(".xhtml")
                            || file.toString().endsWith(".java"))
                    .map(BundlesTest::read)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
