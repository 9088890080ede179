package org.gatewright.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
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
        "--cluster, production, --cluster needs a database that the nodes share",
        "--cluster, two words, --cluster must be a name",
        "--node, a, --node and --peers need --cluster",
        "--peers, a.example.com[7600], --node and --peers need --cluster",
        "--cluster-size, none, --cluster-size must be a number",
        "--log-format, xml, --log-format must be text or json",
        "--otlp-endpoint, collector, --otlp-endpoint must be an address",
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

    @ParameterizedTest
    @CsvSource({
        "--cluster-size 2, --cluster needs --node NAME",
        "--node a-name-that-is-much-too-long, --node must be a name of at most 23",
        "--node a, --cluster needs --public-url",
        "--node a --public-url https://id.example.com --bind 0.0.0.0, --cluster needs GATEWRIGHT_CLUSTER_BIND",
        "--node a --public-url https://id.example.com --peers b.example.com, --peers must be HOST[PORT]",
        "--node a --public-url https://id.example.com, every node needs the same master key"
    })
    void saysInOneSentenceWhatAClusterNodeLacks(String options, String sentence, @TempDir Path data) {
        List<String> arguments = new ArrayList<>(List.of("--data", data.toString(), "--cluster", "production"));
        arguments.addAll(List.of("--database-url", "jdbc:postgresql://db.example.com/gatewright"));
        arguments.addAll(List.of(options.split(" ")));
        Map<String, String> environment =
                Map.of("GATEWRIGHT_DATABASE_USER", "gatewright", "GATEWRIGHT_DATABASE_PASSWORD", "secret");
        try (RunScript script = new RunScript(arguments, environment)) {
            assertThat(script.awaitEnd()).isEqualTo(2);
            assertThat(script.output()).singleElement().asString().contains(sentence);
        }
    }

    @Test
    void explainsEveryOption() {
        try (RunScript script = new RunScript(List.of("--help"), Map.of())) {
            assertThat(script.awaitEnd()).isZero();
            assertThat(String.join("\n", script.output()))
                    .contains("--port-offset", "--bind", "--data", "--public-url", "--database-url")
                    .contains("--cluster", "--node", "--cluster-size", "--peers", "--log-format", "--otlp-endpoint");
        }
    }
}
