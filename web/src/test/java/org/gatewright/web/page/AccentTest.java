package org.gatewright.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccentTest {

    @ParameterizedTest
    @ValueSource(strings = {"#0e5f7d", "#ffff00", "#ffffff", "#000000", "#ff0000", "#777777", "#00ff88", "#1a1a2e"})
    void textStaysReadableWhateverWasChosen(String chosen) {
        String[] rules = Accent.of(chosen).orElseThrow().css().lines().toArray(String[]::new);

        for (int i = 0; i < rules.length; i++) {
            int surface = i == 0 ? 0xffffff : 0x131c21;
            assertThat(Accent.contrast(token(rules[i], "on-accent"), token(rules[i], "accent")))
                    .isGreaterThanOrEqualTo(4.5);
            assertThat(Accent.contrast(token(rules[i], "on-accent"), token(rules[i], "accent-hover")))
                    .isGreaterThanOrEqualTo(4.5);
            assertThat(Accent.contrast(token(rules[i], "accent-text"), surface)).isGreaterThanOrEqualTo(4.5);
            assertThat(Accent.contrast(token(rules[i], "accent-text"), token(rules[i], "accent-soft")))
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void aReadableColourStaysAsItIs() {
        assertThat(Accent.of("0e5f7d").orElseThrow().css()).contains("--gw-accent:#0e5f7d;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"red", "#fff", "#0e5f7d;}", "", "#0e5f7g"})
    void v039_whatIsNoColourIsNone(String text) {
        assertThat(Accent.of(text)).isEmpty();
    }

    private static int token(String rule, String name) {
        Matcher value = Pattern.compile("--gw-" + name + ":#([0-9a-f]{6})").matcher(rule);
        assertThat(value.find()).as("%s in %s", name, rule).isTrue();
        return Integer.parseInt(value.group(1), 16);
    }
}
