package org.gatewright.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatewright.failure.ErrorCode;
import org.gatewright.signon.Problem;
import org.gatewright.spi.protocol.ProtocolError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts outside the console: none is unused, and none that a constant asks for is missing. */
class PageBundlesTest {

    static List<String> bundles() {
        return List.of("general", "login", "problem", "account", "error");
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noTextIsUnused(String bundle) throws IOException {
        String sources = sources();

        assertThat(Texts.read(bundle, "").keySet())
                .allSatisfy(key ->
                        assertThat(isUsed(key, sources)).as("%s is used", key).isTrue());
    }

    @Test
    void everyErrorHasItsSentence() {
        assertThat(ErrorCode.values())
                .allSatisfy(code -> assertThat(Texts.of(Locale.ENGLISH).find("error." + code))
                        .isPresent());
    }

    @Test
    void everyProblemHasItsPage() {
        assertThat(Problem.values()).allSatisfy(problem -> {
            assertThat(Texts.of(Locale.ENGLISH).find("problem." + problem + ".title"))
                    .isPresent();
            assertThat(Texts.of(Locale.ENGLISH).find("problem." + problem + ".text"))
                    .isPresent();
        });
        assertThat(ProtocolError.values())
                .allSatisfy(error -> assertThat(Texts.of(Locale.ENGLISH).find("problem.ProtocolError." + error))
                        .isPresent());
    }

    /** A key is used when it stands in the sources whole, or when all but its last parts do, followed by a name to add. */
    private static boolean isUsed(String key, String sources) {
        String start = key;
        if (sources.contains('"' + key + '"')) {
            return true;
        }
        while (start.contains(".")) {
            start = start.substring(0, start.lastIndexOf('.'));
            if (sources.contains('"' + start + ".\" +")) {
                return true;
            }
        }
        return false;
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            return files.filter(file ->
                            file.toString().endsWith(".java") || file.toString().endsWith(".xhtml"))
                    .map(PageBundlesTest::content)
                    .collect(Collectors.joining());
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
