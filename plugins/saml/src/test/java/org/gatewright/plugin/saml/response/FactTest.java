package org.gatewright.plugin.saml.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactTest {

    @Test
    void thePageForRuleAuthorsListsEveryFactInOrder() throws IOException {
        List<String> listed = Files.readAllLines(Path.of("../../docs/saml-facts.md")).stream()
                .filter(line -> line.startsWith("| `saml."))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .toList();

        assertThat(listed)
                .containsExactlyElementsOf(
                        Arrays.stream(Fact.values()).map(Fact::key).toList());
    }
}
