package org.gatewright.plugin.saml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gatewright.plugin.saml.testing.TestApplications;
import org.gatewright.plugin.saml.testing.TestServer;
import org.gatewright.spi.Plugin;
import org.gatewright.spi.protocol.ProtocolFactory;
import org.gatewright.spi.registration.Registration;
import org.gatewright.spi.setting.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SamlTextsTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)}");
    private static final Pattern FAULT = Pattern.compile("\"((?:address|key|certificate|out)-[a-z-]+)\"");

    private final Plugin plugin = ServiceLoader.load(Plugin.class).findFirst().orElseThrow();

    @Test
    void theServiceFileNamesThePlugin() {
        assertThat(plugin).isInstanceOf(SamlPlugin.class);
        assertThat(plugin.id()).isEqualTo("saml");
        assertThat(plugin.protocols()).extracting(ProtocolFactory::id).containsExactly("saml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_de.properties"})
    void everyTextIsThereAndNoOther(String bundle) {
        assertThat(texts(bundle).stringPropertyNames()).containsExactlyInAnyOrderElementsOf(needed());
    }

    @Test
    void bothLanguagesUseTheSameArguments() {
        Properties english = texts("messages.properties");
        Properties german = texts("messages_de.properties");

        assertThat(english.stringPropertyNames()).allSatisfy(key -> assertThat(arguments(german.getProperty(key)))
                .as(key)
                .isEqualTo(arguments(english.getProperty(key))));
    }

    private static Set<String> arguments(String text) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = ARGUMENT.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    private Set<String> needed() {
        Registration registration = new TestServer().registration();
        Set<String> keys = new TreeSet<>(Set.of("plugin.saml.name", "protocol.saml.name"));
        List<Setting> settings = Stream.of(
                        registration.settings(),
                        registration.manualSettings(),
                        plugin.protocols().get(0).settings())
                .flatMap(List::stream)
                .toList();
        settings.forEach(setting -> addSetting(keys, setting));
        registration.connect(TestApplications.crm()).forEach(value -> keys.add("connect.saml." + value.key()));
        constants("metadata/Item.java").forEach(code -> keys.add("fact.saml." + code));
        constants("metadata/Fault.java").forEach(code -> keys.add("fault." + code));
        constants("metadata/Remark.java").forEach(code -> keys.add("fault." + code));
        Stream.of("Certificates", "WebAddress", "SamlSettings")
                .flatMap(name -> found(FAULT, "setting/" + name + ".java").stream())
                .forEach(code -> keys.add("fault." + code));
        keys.stream()
                .filter(key -> key.startsWith("fault.address-")
                        || key.equals("fault.key-type")
                        || key.equals("fault.key-too-small"))
                .map(key -> key.replace("fault.", "detail."))
                .toList()
                .forEach(keys::add);
        return keys;
    }

    private static void addSetting(Set<String> keys, Setting setting) {
        String prefix = "setting.saml." + setting.key();
        keys.add(prefix + ".label");
        keys.add(prefix + ".help");
        setting.choices().forEach(choice -> keys.add(prefix + "." + choice.replaceAll("[^A-Za-z0-9.-]", "_")));
    }

    private static Set<String> constants(String file) {
        Set<String> codes = new TreeSet<>();
        Matcher matcher = Pattern.compile("(?m)^    ([A-Z0-9_]+)[,;]").matcher(source(file));
        while (matcher.find()) {
            codes.add(matcher.group(1).toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return codes;
    }

    private static Set<String> found(Pattern pattern, String file) {
        Set<String> words = new TreeSet<>();
        Matcher matcher = pattern.matcher(source(file));
        while (matcher.find()) {
            words.add(matcher.group(1));
        }
        return words;
    }

    private static String source(String file) {
        try {
            return Files.readString(Path.of("src/main/java/org/gatewright/plugin/saml", file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties texts(String file) {
        Properties texts = new Properties();
        String path = "/META-INF/gatewright/" + file;
        try (InputStream stream = Objects.requireNonNull(SamlTextsTest.class.getResourceAsStream(path))) {
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
