package org.gatewright.plugin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatewright.plugin.PluginInfo.Extension;
import org.gatewright.plugin.PluginInfo.Kind;
import org.gatewright.plugin.PluginInfo.State;
import org.gatewright.spi.mapping.AttributeMapperFactory;
import org.gatewright.spi.preflight.PreflightRule;
import org.gatewright.spi.template.ApplicationTemplate;

/** The list of plugins that administrators see. */
final class Inventory {

    private Inventory() {}

    /** Those that work first, each group in the order they came. */
    static List<PluginInfo> of(Snapshot snapshot, List<FailedPlugin> failed) {
        List<PluginInfo> result = new ArrayList<>();
        snapshot.plugins().forEach(plugin -> result.add(active(snapshot, plugin)));
        failed.forEach(plugin -> result.add(failed(plugin)));
        return List.copyOf(result);
    }

    private static PluginInfo active(Snapshot snapshot, LoadedPlugin plugin) {
        Stream<Extension> adds = Stream.of(
                        plugin.protocols().stream().map(one -> extension(snapshot, plugin, Kind.PROTOCOL, one.id())),
                        plugin.mappers().stream()
                                .map(AttributeMapperFactory::id)
                                .map(id -> extension(snapshot, plugin, Kind.MAPPER, id)),
                        plugin.rules().stream()
                                .map(PreflightRule::id)
                                .map(id -> extension(snapshot, plugin, Kind.RULE, id)),
                        plugin.templates().stream()
                                .map(ApplicationTemplate::id)
                                .map(id -> extension(snapshot, plugin, Kind.TEMPLATE, id)))
                .flatMap(kind -> kind);
        Guard guard = plugin.guard();
        return info(plugin.id(), plugin.origin(), State.ACTIVE, Optional.empty(), adds.toList(), guard);
    }

    private static Extension extension(Snapshot snapshot, LoadedPlugin plugin, Kind kind, String id) {
        return new Extension(kind, id, !snapshot.uses(plugin, kind, id));
    }

    private static PluginInfo failed(FailedPlugin plugin) {
        Guard untouched = new Guard(plugin.id(), plugin.deployment());
        return info(plugin.id(), plugin.origin(), State.FAILED, Optional.of(plugin.reason()), List.of(), untouched);
    }

    private static PluginInfo info(
            String id,
            LoadedPlugin.Origin origin,
            State state,
            Optional<String> reason,
            List<Extension> adds,
            Guard guard) {
        return new PluginInfo(
                id,
                origin.version(),
                origin.spiVersion(),
                origin.vendor(),
                origin.hash(),
                state,
                reason,
                adds,
                origin.since(),
                guard.calls(),
                guard.failures(),
                Duration.ofNanos(guard.nanos()));
    }
}
