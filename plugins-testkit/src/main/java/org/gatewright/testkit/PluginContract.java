package org.gatewright.testkit;

import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatewright.spi.Extension;
import org.gatewright.spi.Plugin;
import org.gatewright.spi.console.ConsoleTab;
import org.gatewright.spi.directory.UserDirectory;
import org.gatewright.spi.event.EventListener;
import org.gatewright.spi.factor.SecondFactor;
import org.gatewright.spi.mapping.AttributeMapperFactory;
import org.gatewright.spi.preflight.PreflightRule;
import org.gatewright.spi.protocol.ProtocolFactory;
import org.gatewright.spi.provisioning.ProvisioningTarget;
import org.gatewright.spi.registration.Registration;
import org.gatewright.spi.schedule.ScheduledTask;
import org.gatewright.spi.setting.InvalidSettingException;
import org.gatewright.spi.setting.Setting;
import org.gatewright.spi.template.ApplicationTemplate;
import org.junit.jupiter.api.Test;

/**
 * What every plugin owes: the server can make it, its ids and settings have the form they must have, and every extension has its
 * texts, in English and in German, with no text left over. What a plugin's code says while it works (findings, faults, details)
 * can't be seen from outside; a plugin tests that itself.
 */
public abstract class PluginContract {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)}");
    private static final String GERMAN = "messages_de.properties";
    private static final Pattern SAID_BY_CODE = Pattern.compile("(fault|finding|detail|setting\\.(tab|factor))\\..*"
            + "|tab\\.[^.]+\\.(?!name$).*"
            + "|factor\\.[^.]+\\.(?!(name|help|enrol|challenge|refused)$).*");
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern SETTING_KEY = Pattern.compile("[A-Za-z0-9-]+");

    private final Owed owed;
    private final Plugin plugin;
    private final List<Extension> extensions;

    /** The plugin to test. */
    protected PluginContract(Plugin plugin) {
        owed = Owed.by("plugin " + plugin.id());
        this.plugin = plugin;
        extensions = owed.answer(
                "extensions", () -> plugin.extensions(InMemoryHost.of(plugin).pluginHost()));
    }

    /** Keys that the plugin needs beside those of its extensions. */
    protected Set<String> furtherKeys() {
        return Set.of();
    }

    @Test
    final void theServerCanMakeIt() {
        Class<? extends Plugin> type = plugin.getClass();
        boolean canBeMade = Stream.of(type.getConstructors()).anyMatch(maker -> maker.getParameterCount() == 0);

        owed.that(Modifier.isPublic(type.getModifiers()), "is not public: %s".formatted(type.getName()));
        owed.that(canBeMade, "has no public constructor without parameters: %s".formatted(type.getName()));
    }

    @Test
    final void itsServiceFileNamesIt() {
        List<String> named = owed.answer(
                "the service file, which the property plugin.class of the pom makes",
                () -> ServiceLoader.load(Plugin.class).stream()
                        .map(provider -> provider.type().getName())
                        .toList());

        owed.that(
                named.contains(plugin.getClass().getName()),
                "is %s, and the property plugin.class of the pom names %s"
                        .formatted(plugin.getClass().getName(), named));
    }

    @Test
    final void idsAreOfLowerCaseLettersDigitsAndHyphens() {
        owed.none(
                Stream.concat(Stream.of(plugin.id()), extensions.stream().map(Extension::id))
                        .filter(id -> !ID.matcher(id).matches())
                        .toList(),
                "has ids that are not of lower-case letters, digits and hyphens");
    }

    @Test
    final void idsAreUniqueAmongTheirKind() {
        owed.none(
                Repeated.in(extensions.stream()
                        .map(extension -> kind(extension) + " " + extension.id())
                        .toList()),
                "has extensions of one kind with one id");
    }

    @Test
    final void settingsCanHaveTheirInitialValues() {
        settings().forEach((owner, settings) -> {
            List<String> keys = settings.stream().map(Setting::key).toList();
            owed.none(Repeated.in(keys), "has settings of " + owner + " with one key");
            owed.none(
                    keys.stream()
                            .filter(key -> !SETTING_KEY.matcher(key).matches())
                            .toList(),
                    "has settings of " + owner + " with keys that are not of letters, digits and hyphens");
            owed.none(
                    settings.stream()
                            .filter(setting -> !canHaveItsInitialValue(setting))
                            .map(Setting::key)
                            .toList(),
                    "has settings of " + owner + " whose initial value they do not allow");
        });
    }

    @Test
    final void everyLanguageHasTheSameTextsWithTheSameArguments() {
        Properties english = texts(Bundle.ENGLISH);
        Properties german = texts(GERMAN);

        owed.none(missing(german, english.stringPropertyNames()), "lacks texts in " + GERMAN);
        owed.none(missing(english, german.stringPropertyNames()), "has texts in " + GERMAN + " alone");
        owed.none(
                english.stringPropertyNames().stream()
                        .filter(key -> !arguments(german.getProperty(key)).equals(arguments(english.getProperty(key))))
                        .sorted()
                        .toList(),
                "has texts with other arguments in " + GERMAN);
    }

    @Test
    final void everyExtensionHasItsTextsAndNoOther() {
        Set<String> needed = extensionKeys();
        needed.addAll(furtherKeys());
        Properties texts = texts(Bundle.ENGLISH);

        owed.none(missing(texts, needed), "lacks texts in " + Bundle.ENGLISH);
        owed.none(
                texts.stringPropertyNames().stream()
                        .filter(key -> !SAID_BY_CODE.matcher(key).matches() && !needed.contains(key))
                        .sorted()
                        .toList(),
                "has texts that nothing needs in " + Bundle.ENGLISH);
    }

    /** The texts of a bundle of the plugin, such as {@code messages_de.properties}. */
    protected final Properties texts(String bundle) {
        return Bundle.read(plugin.getClass(), bundle);
    }

    /**
     * Keys of one setting: its label, its help, and a name for each choice.
     *
     * @param owner id of the protocol or the mapper that declares it, or {@code plugin.<id>}
     */
    protected static Set<String> settingKeys(String owner, Setting setting) {
        String prefix = "setting." + owner + "." + setting.key();
        Set<String> keys = new TreeSet<>(Set.of(prefix + ".label", prefix + ".help"));
        setting.choices().forEach(choice -> keys.add(prefix + "." + choice.replaceAll("[^A-Za-z0-9.-]", "_")));
        return keys;
    }

    private static boolean canHaveItsInitialValue(Setting setting) {
        if (setting.initial().isEmpty()) {
            return true;
        }
        try {
            DeclaredSettings.checked(List.of(setting), DeclaredSettings.initial(List.of(setting)));
            return true;
        } catch (InvalidSettingException e) {
            return false;
        }
    }

    private static List<String> missing(Properties texts, Set<String> needed) {
        return needed.stream()
                .filter(key -> texts.getProperty(key) == null)
                .sorted()
                .toList();
    }

    private Set<String> extensionKeys() {
        Set<String> keys = new TreeSet<>(Set.of("plugin." + plugin.id() + ".name"));
        plugin.settings().forEach(setting -> keys.addAll(settingKeys("plugin." + plugin.id(), setting)));
        extensions.forEach(extension -> keys.addAll(extensionKeys(extension)));
        return keys;
    }

    private static String kind(Extension extension) {
        return Stream.of(
                        ProtocolFactory.class,
                        AttributeMapperFactory.class,
                        PreflightRule.class,
                        EventListener.class,
                        ApplicationTemplate.class,
                        ScheduledTask.class,
                        ConsoleTab.class,
                        SecondFactor.class,
                        UserDirectory.class,
                        ProvisioningTarget.class)
                .filter(kind -> kind.isInstance(extension))
                .findFirst()
                .orElseThrow(() -> new AssertionError(extension.getClass() + " is of no kind that the server knows"))
                .getSimpleName();
    }

    private Map<String, List<Setting>> settings() {
        Map<String, List<Setting>> settings = new LinkedHashMap<>();
        settings.put("plugin " + plugin.id(), plugin.settings());
        for (Extension extension : extensions) {
            if (extension instanceof AttributeMapperFactory mapper) {
                settings.put("mapper " + mapper.id(), mapper.settings());
            } else if (extension instanceof ProvisioningTarget target) {
                settings.put("target " + target.id(), target.settings());
            } else if (extension instanceof ProtocolFactory protocol) {
                Registration registration = protocol.registration(new InMemoryHost().protocolHost());
                settings.put("protocol " + protocol.id(), protocol.settings());
                settings.put("application of " + protocol.id(), registration.settings());
                settings.put("typed for " + protocol.id(), registration.manualSettings());
            }
        }
        return settings;
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
        if (extension instanceof ConsoleTab tab) {
            keys.add("tab." + tab.id() + ".name");
        }
        if (extension instanceof ScheduledTask task) {
            keys.add("task." + task.id() + ".name");
        }
        if (extension instanceof PreflightRule rule) {
            keys.add("rule." + rule.id() + ".name");
        }
        if (extension instanceof EventListener listener) {
            keys.add("listener." + listener.id() + ".name");
        }
        if (extension instanceof SecondFactor factor) {
            List.of("name", "help", "enrol", "challenge", "refused")
                    .forEach(part -> keys.add("factor." + factor.id() + "." + part));
        }
        if (extension instanceof ProvisioningTarget target) {
            keys.add("provisioning." + target.id() + ".name");
            target.settings().forEach(setting -> keys.addAll(settingKeys("provisioning." + target.id(), setting)));
        }
        if (extension instanceof UserDirectory directory) {
            keys.add("directory." + directory.id() + ".name");
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
