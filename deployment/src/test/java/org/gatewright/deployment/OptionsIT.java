package org.gatewright.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code run.sh} says about options that it can't use. */
class OptionsIT {

    @ParameterizedTest
    @CsvSource({
        "--port-offset, many, --port-offset must be a number",
        "--port-offset, 60000, --port-offset must be a number",
        "--public-url, ftp://id.example.com, --public-url must be an address",
        "--public-url, https://id.example.com/login, --public-url must be an address",
        "--database-url, jdbc:h2:mem:x, --database-url must begin with",
        "--database-url, jdbc:postgresql://db.example.com/gatewright, GATEWRIGHT_DATABASE_USER",
        "--data, /proc/gatewright, can't be written",
        "--cluster, production, --cluster is not available",
        "--speed, high, there is no option --speed"
    })
    void saysInOneSentenceWhatIsWrong(String option, String value, String sentence, @TempDir Path data) {
        try (RunScript script = new RunScript(List.of("--data", data.toString(), option, value), Map.of())) {
            int status = script.awaitEnd();

            assertThat(status).isEqualTo(2);
            assertThat(script.output())
                    .singleElement()
                    .asString()
                    .startsWith("Gatewright: ")
                    .contains(sentence);
        }
    }

    @Test
    void saysThatAnOptionLacksItsValue() {
        try (RunScript script = new RunScript(List.of("--data"), Map.of())) {
            assertThat(script.awaitEnd()).isEqualTo(2);
            assertThat(script.output()).containsExactly("Gatewright: --data needs a value. See --help.");
        }
    }

    @Test
    void explainsEveryOption() {
        try (RunScript script = new RunScript(List.of("--help"), Map.of())) {
            assertThat(script.awaitEnd()).isZero();
            assertThat(String.join("\n", script.output()))
                    .contains("--port-offset", "--bind", "--data", "--public-url", "--database-url");
        }
    }
}
