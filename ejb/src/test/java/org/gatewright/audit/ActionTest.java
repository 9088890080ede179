package org.gatewright.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Authors of plugins choose what they hear of from the page about event listeners. */
class ActionTest {

    private static final Path PAGE = Path.of("..", "docs", "plugins", "event-listener.md");

    @Test
    void eachIsOnThePageAboutEventListeners() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(Stream.of(Action.values()).map(Action::code))
                .as("actions that docs/plugins/event-listener.md lacks")
                .allMatch(code -> page.contains("`" + code + "`"));
    }
}
