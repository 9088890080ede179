package org.gatewright.plugin;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gatewright.spi.mapping.AttributeMapperFactory;
import org.gatewright.spi.preflight.PreflightRule;
import org.gatewright.spi.template.ApplicationTemplate;
import org.jspecify.annotations.Nullable;

/**
 * Everything the plugins add, as it was at one moment; it never changes. Where two plugins offer the same id, the one that
 * came later is used, and the other comes back when it goes. Every call into a plugin that is reached from here is guarded.
 *
 * <p>Requests hold on to a snapshot through {@link PluginRegistry#pin()}; what is derived from one may be kept under its
 * {@link #number()}.
 */
public final class Snapshot {

    private final long number;
    private final List<LoadedPlugin> plugins;
    private final Map<String, ProtocolExtension> protocols;
    private final Map<String, AttributeMapperFactory> mappers;
    private final Map<String, PreflightRule> rules;
    private final Map<String, ApplicationTemplate> templates;
    private final Pins pins = new Pins();

    Snapshot(long number, List<LoadedPlugin> plugins) {
        this.number = number;
        this.plugins = List.copyOf(plugins);
        this.protocols = byId(plugins, LoadedPlugin::protocols, ProtocolExtension::id);
        this.mappers = byId(plugins, LoadedPlugin::mappers, AttributeMapperFactory::id);
        this.rules = byId(plugins, LoadedPlugin::rules, PreflightRule::id);
        this.templates = byId(plugins, LoadedPlugin::templates, ApplicationTemplate::id);
    }

    private static <T> Map<String, T> byId(
            List<LoadedPlugin> plugins, Function<LoadedPlugin, List<T>> kind, Function<T, String> id) {
        Map<String, T> result = new LinkedHashMap<>();
        plugins.forEach(plugin -> kind.apply(plugin).forEach(extension -> result.put(id.apply(extension), extension)));
        return Collections.unmodifiableMap(result);
    }

    /** Grows with every plugin that comes or goes on this node. */
    public long number() {
        return number;
    }

    public Optional<ProtocolExtension> protocol(String id) {
        return Optional.ofNullable(protocols.get(id));
    }

    public Optional<AttributeMapperFactory> mapperFactory(String id) {
        return Optional.ofNullable(mappers.get(id));
    }

    public Optional<PreflightRule> rule(String id) {
        return Optional.ofNullable(rules.get(id));
    }

    public Optional<ApplicationTemplate> template(String id) {
        return Optional.ofNullable(templates.get(id));
    }

    public Collection<ProtocolExtension> protocols() {
        return protocols.values();
    }

    public Collection<AttributeMapperFactory> mapperFactories() {
        return mappers.values();
    }

    public Collection<ApplicationTemplate> templates() {
        return templates.values();
    }

    /** A text of any plugin; where several have the key, of the one that came last. */
    Optional<String> text(Locale locale, String key) {
        for (int i = plugins.size() - 1; i >= 0; i--) {
            Optional<String> found = plugins.get(i).texts().find(locale, key);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    List<LoadedPlugin> plugins() {
        return plugins;
    }

    boolean contains(ClassLoader deployment) {
        return plugins.stream().anyMatch(plugin -> plugin.deployment() == deployment);
    }

    /** Whether it is this plugin's extension that is used under its id. */
    boolean uses(LoadedPlugin plugin, PluginInfo.Kind kind, String id) {
        return switch (kind) {
            case PROTOCOL -> sameIn(plugin.protocols(), protocols.get(id));
            case MAPPER -> sameIn(plugin.mappers(), mappers.get(id));
            case RULE -> sameIn(plugin.rules(), rules.get(id));
            case TEMPLATE -> sameIn(plugin.templates(), templates.get(id));
        };
    }

    private static boolean sameIn(List<?> offered, @Nullable Object used) {
        return offered.stream().anyMatch(one -> one == used);
    }

    Pins pins() {
        return pins;
    }
}
