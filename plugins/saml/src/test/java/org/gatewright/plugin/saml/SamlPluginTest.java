package org.gatewright.plugin.saml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gatewright.plugin.saml.response.Fact;
import org.gatewright.plugin.saml.testing.TestApplications;
import org.gatewright.plugin.saml.testing.TestServer;
import org.gatewright.spi.Plugin;
import org.gatewright.spi.registration.Registration;
import org.gatewright.testkit.PluginContract;
import org.junit.jupiter.api.Test;

class SamlPluginTest extends PluginContract {

    private static final Pattern FAULT = Pattern.compile("\"((?:address|key|certificate|out)-[a-z-]+)\"");

    private static final Plugin PLUGIN =
            ServiceLoader.load(Plugin.class).findFirst().orElseThrow();

    SamlPluginTest() {
        super(PLUGIN);
    }

    @Test
    void theServiceFileNamesThePlugin() {
        assertThat(PLUGIN).isInstanceOf(SamlPlugin.class);
        assertThat(PLUGIN.id()).isEqualTo("saml");
    }

    @Test
    void everyFaultHasItsTextAndNoOther() {
        Set<String> there = new TreeSet<>(texts("messages.properties").stringPropertyNames());
        there.removeIf(key -> !key.startsWith("fault.") && !key.startsWith("detail."));

        assertThat(there).isEqualTo(faultKeys());
    }

    @Override
    protected Set<String> furtherKeys() {
        Registration registration = new TestServer().registration();
        Set<String> keys = new TreeSet<>();
        Stream.of(registration.settings(), registration.manualSettings())
                .flatMap(List::stream)
                .forEach(setting -> keys.addAll(settingKeys("saml", setting)));
        registration.connect(TestApplications.crm()).forEach(value -> keys.add("connect.saml." + value.key()));
        Stream.of(Fact.values()).forEach(fact -> keys.add("fact." + fact.key()));
        constants("metadata/Item.java").forEach(code -> keys.add("fact.saml." + code));
        return keys;
    }

    private static Set<String> faultKeys() {
        Set<String> codes = new TreeSet<>(constants("metadata/Fault.java"));
        codes.addAll(constants("metadata/Remark.java"));
        Stream.of("Certificates", "WebAddress", "SamlSettings")
                .forEach(name -> codes.addAll(found(FAULT, "setting/" + name + ".java")));
        Set<String> keys = new TreeSet<>();
        codes.forEach(code -> keys.add("fault." + code));
        codes.stream()
                .filter(code -> code.startsWith("address-") || code.equals("key-type") || code.equals("key-too-small"))
                .forEach(code -> keys.add("detail." + code));
        return keys;
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
}
