package org.gatewright.plugin.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.gatewright.spi.Plugin;
import org.gatewright.spi.setting.Setting;
import org.junit.jupiter.api.Test;

class AwsTextsTest {

    private final Plugin plugin = new AwsPlugin();

    @Test
    void everyLanguageHasTheSameTexts() throws IOException {
        assertThat(texts("messages_de.properties").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        texts("messages.properties").stringPropertyNames());
    }

    @Test
    void everyExtensionHasItsTexts() throws IOException {
        assertThat(texts("messages.properties").stringPropertyNames()).containsAll(needed());
    }

    private Set<String> needed() {
        Set<String> keys = new TreeSet<>(Set.of("plugin." + plugin.id() + ".name"));
        plugin.attributeMappers().forEach(mapper -> {
            keys.add("mapper." + mapper.id() + ".name");
            keys.add("mapper." + mapper.id() + ".help");
            mapper.settings().forEach(setting -> addSetting(keys, mapper.id(), setting));
        });
        plugin.preflightRules().forEach(rule -> keys.add("rule." + rule.id() + ".name"));
        plugin.applicationTemplates().forEach(template -> {
            String prefix = "template." + template.id();
            keys.addAll(Set.of(prefix + ".name", prefix + ".help", prefix + ".group", prefix + ".consoleUrl"));
            template.values().forEach(value -> keys.add(prefix + ".value." + value.id()));
            for (int step = 1; step <= template.steps(); step++) {
                keys.add(prefix + ".step." + step);
            }
        });
        return keys;
    }

    private static void addSetting(Set<String> keys, String owner, Setting setting) {
        String prefix = "setting." + owner + "." + setting.key();
        keys.add(prefix + ".label");
        keys.add(prefix + ".help");
        setting.choices().forEach(choice -> keys.add(prefix + "." + choice.replaceAll("[^A-Za-z0-9.-]", "_")));
    }

    private static Properties texts(String file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(AwsTextsTest.class.getResourceAsStream("/META-INF/gatewright/" + file)),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
