package org.gatewright.spi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gatewright.spi.Extension;
import org.gatewright.spi.Plugin;
import org.gatewright.spi.host.PluginHost;
import org.gatewright.spi.host.PluginSettings;
import org.gatewright.spi.mapping.AttributeMapperFactory;
import org.gatewright.spi.preflight.PreflightRule;
import org.gatewright.spi.protocol.ProtocolFactory;
import org.gatewright.spi.setting.Setting;
import org.gatewright.spi.setting.Settings;
import org.gatewright.spi.template.ApplicationTemplate;
import org.junit.jupiter.api.Test;

/**
 * What a plugin owes the people who read it: every extension has its texts, in English and in German, and no text is left
 * over. What a plugin's code says while it works (findings, faults, details) can't be seen from outside; a plugin tests that
 * itself.
 */
public abstract class PluginTextsContract {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)}");
    private static final Pattern SAID_BY_CODE = Pattern.compile("(fault|finding|detail)\\..*");

    private static final PluginHost HOST = new PluginHost(
            URI.create("https://login.example.com"),
            PluginSettings.of(Settings.NONE),
            Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    private final Plugin plugin;

    protected PluginTextsContract(Plugin plugin) {
        this.plugin = plugin;
    }

    /** Keys that the plugin needs beside those of its extensions. */
    protected Set<String> furtherKeys() {
        return Set.of();
    }

    @Test
    final void everyLanguageHasTheSameTextsWithTheSameArguments() {
        Properties english = texts("messages.properties");
        Properties german = texts("messages_de.properties");

        assertThat(german.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(english.stringPropertyNames()).allSatisfy(key -> assertThat(arguments(german.getProperty(key)))
                .as(key)
                .isEqualTo(arguments(english.getProperty(key))));
    }

    @Test
    final void everyExtensionHasItsTextsAndNoOther() {
        Set<String> needed = extensionKeys();
        needed.addAll(furtherKeys());

        Set<String> there = texts("messages.properties").stringPropertyNames().stream()
                .filter(key -> !SAID_BY_CODE.matcher(key).matches())
                .collect(Collectors.toSet());

        assertThat(there).containsExactlyInAnyOrderElementsOf(needed);
    }

    /** The texts of a bundle of the plugin, such as {@code messages_de.properties}. */
    protected final Properties texts(String bundle) {
        Properties texts = new Properties();
        String path = "/META-INF/gatewright/" + bundle;
        try (InputStream stream = Objects.requireNonNull(plugin.getClass().getResourceAsStream(path), path)) {
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    /**
     * Keys of one setting: its label, its help, and a name for each choice.
     *
     * @param owner id of the protocol or the mapper that declares it
     */
    protected static Set<String> settingKeys(String owner, Setting setting) {
        String prefix = "setting." + owner + "." + setting.key();
        Set<String> keys = new TreeSet<>(Set.of(prefix + ".label", prefix + ".help"));
        setting.choices().forEach(choice -> keys.add(prefix + "." + choice.replaceAll("[^A-Za-z0-9.-]", "_")));
        return keys;
    }

    private Set<String> extensionKeys() {
        Set<String> keys = new TreeSet<>(Set.of("plugin." + plugin.id() + ".name"));
        plugin.settings().forEach(setting -> keys.addAll(settingKeys("plugin." + plugin.id(), setting)));
        plugin.extensions(HOST).forEach(extension -> keys.addAll(extensionKeys(extension)));
        return keys;
    }

    private static Set<String> extensionKeys(Extension extension) {
        Set<String> keys = new TreeSet<>();
        if (extension instanceof ProtocolFactory protocol) {
            keys.add("protocol." + protocol.id() + ".name");
            protocol.settings().forEach(setting -> keys.addAll(settingKeys(protocol.id(), setting)));
        }
        if (extension instanceof AttributeMapperFactory mapper) {
            keys.add("mapper." + mapper.id() + ".name");
            keys.add("mapper." + mapper.id() + ".help");
            mapper.settings().forEach(setting -> keys.addAll(settingKeys(mapper.id(), setting)));
        }
        if (extension instanceof PreflightRule rule) {
            keys.add("rule." + rule.id() + ".name");
        }
        if (extension instanceof ApplicationTemplate template) {
            keys.addAll(templateKeys(template));
        }
        return keys;
    }

    private static Set<String> templateKeys(ApplicationTemplate template) {
        String prefix = "template." + template.id();
        Set<String> keys =
                new TreeSet<>(Set.of(prefix + ".name", prefix + ".help", prefix + ".group", prefix + ".consoleUrl"));
        template.values().forEach(value -> keys.add(prefix + ".value." + value.id()));
        for (int step = 1; step <= template.steps(); step++) {
            keys.add(prefix + ".step." + step);
        }
        return keys;
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
