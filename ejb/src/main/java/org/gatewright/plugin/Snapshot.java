package org.gatewright.plugin;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gatewright.plugin.PluginInfo.Kind;
import org.gatewright.spi.Extension;
import org.gatewright.spi.console.ConsoleTab;
import org.gatewright.spi.directory.UserDirectory;
import org.gatewright.spi.event.EventListener;
import org.gatewright.spi.factor.SecondFactor;
import org.gatewright.spi.mapping.AttributeMapperFactory;
import org.gatewright.spi.preflight.PreflightRule;
import org.gatewright.spi.provisioning.ProvisioningTarget;
import org.gatewright.spi.schedule.ScheduledTask;
import org.gatewright.spi.setting.Setting;
import org.gatewright.spi.template.ApplicationTemplate;

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
    private final List<LoadedPlugin> on;
    private final Map<Kind, Map<String, Extension>> added;
    private final Map<String, Snapshot> elsewhere;
    private final Pins pins = new Pins();

    Snapshot(long number, List<LoadedPlugin> plugins, Switches switches) {
        this(number, plugins, switches, Switches.EVERYWHERE);
    }

    private Snapshot(long number, List<LoadedPlugin> plugins, Switches switches, String organizationId) {
        this.number = number;
        this.plugins = List.copyOf(plugins);
        this.on = plugins.stream()
                .filter(plugin -> switches.isOn(plugin.id(), organizationId))
                .toList();
        this.added = byKind(on);
        this.elsewhere = organizationId.equals(Switches.EVERYWHERE)
                ? switches.off().keySet().stream()
                        .filter(owner -> !owner.equals(Switches.EVERYWHERE))
                        .collect(Collectors.toUnmodifiableMap(
                                owner -> owner, owner -> new Snapshot(number, plugins, switches, owner)))
                : Map.of();
    }

    /** The same, without what is switched off in that organization. */
    public Snapshot in(String organizationId) {
        return elsewhere.getOrDefault(organizationId, this);
    }

    private static Map<Kind, Map<String, Extension>> byKind(List<LoadedPlugin> plugins) {
        Map<Kind, Map<String, Extension>> result = new EnumMap<>(Kind.class);
        plugins.stream().flatMap(plugin -> plugin.added().stream()).forEach(one -> result.computeIfAbsent(
                        one.kind(), first -> new LinkedHashMap<>())
                .put(one.id(), one.extension()));
        return result;
    }

    /** Grows with every plugin that comes or goes on this node. */
    public long number() {
        return number;
    }

    public Optional<ProtocolExtension> protocol(String id) {
        return find(Kind.PROTOCOL, ProtocolExtension.class, id);
    }

    public Optional<AttributeMapperFactory> mapperFactory(String id) {
        return find(Kind.MAPPER, AttributeMapperFactory.class, id);
    }

    public Optional<PreflightRule> rule(String id) {
        return find(Kind.RULE, PreflightRule.class, id);
    }

    public Optional<ApplicationTemplate> template(String id) {
        return find(Kind.TEMPLATE, ApplicationTemplate.class, id);
    }

    public Optional<EventListener> listener(String id) {
        return find(Kind.LISTENER, EventListener.class, id);
    }

    /** When the plugin of a listener came. */
    public Optional<Instant> since(EventListener listener) {
        return on.stream()
                .filter(plugin -> plugin.added().stream().anyMatch(one -> one.extension() == listener))
                .map(plugin -> plugin.origin().since())
                .findFirst();
    }

    public List<EventListener> listeners() {
        return all(Kind.LISTENER, EventListener.class);
    }

    public Optional<SecondFactor> factor(String id) {
        return find(Kind.FACTOR, SecondFactor.class, id);
    }

    public Optional<ProvisioningTarget> target(String id) {
        return find(Kind.PROVISIONING, ProvisioningTarget.class, id);
    }

    public Optional<UserDirectory> directory(String id) {
        return find(Kind.DIRECTORY, UserDirectory.class, id);
    }

    public List<ProtocolExtension> protocols() {
        return all(Kind.PROTOCOL, ProtocolExtension.class);
    }

    public List<AttributeMapperFactory> mapperFactories() {
        return all(Kind.MAPPER, AttributeMapperFactory.class);
    }

    public List<ApplicationTemplate> templates() {
        return all(Kind.TEMPLATE, ApplicationTemplate.class);
    }

    /** What can be set for a plugin as a whole; empty if there is no such plugin. */
    public Optional<List<Setting>> settings(String plugin) {
        return plugins.stream()
                .filter(one -> one.id().equals(plugin))
                .findFirst()
                .map(LoadedPlugin::settings);
    }

    public Optional<ConsoleTab> tab(String id) {
        return find(Kind.TAB, ConsoleTab.class, id);
    }

    public List<ConsoleTab> tabs() {
        return all(Kind.TAB, ConsoleTab.class);
    }

    public List<ScheduledTask> tasks() {
        return all(Kind.TASK, ScheduledTask.class);
    }

    public List<ProvisioningTarget> targets() {
        return all(Kind.PROVISIONING, ProvisioningTarget.class);
    }

    public List<UserDirectory> directories() {
        return all(Kind.DIRECTORY, UserDirectory.class);
    }

    public List<SecondFactor> factors() {
        return all(Kind.FACTOR, SecondFactor.class);
    }

    private Map<String, Extension> of(Kind kind) {
        return added.getOrDefault(kind, Map.of());
    }

    private <T extends Extension> Optional<T> find(Kind kind, Class<T> type, String id) {
        return Optional.ofNullable(of(kind).get(id)).map(type::cast);
    }

    private <T extends Extension> List<T> all(Kind kind, Class<T> type) {
        return of(kind).values().stream().map(type::cast).toList();
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

    /** The icon of any plugin, by its {@link Picture#file()}. */
    Optional<Picture> icon(String file) {
        return plugins.stream()
                .flatMap(plugin -> plugin.icon().picture().stream())
                .filter(picture -> picture.file().equals(file))
                .findFirst();
    }

    List<LoadedPlugin> plugins() {
        return plugins;
    }

    boolean contains(ClassLoader deployment) {
        return plugins.stream().anyMatch(plugin -> plugin.deployment() == deployment);
    }

    boolean isOn(LoadedPlugin plugin) {
        return on.contains(plugin);
    }

    /** Whether it is this one that is used under its id. */
    boolean uses(Added one) {
        return of(one.kind()).get(one.id()) == one.extension();
    }

    Pins pins() {
        return pins;
    }
}
