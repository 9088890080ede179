package org.gatewright.plugin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatewright.plugin.PluginInfo.Extension;
import org.gatewright.plugin.PluginInfo.State;

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
        List<Extension> adds = plugin.added().stream()
                .map(one -> new Extension(one.kind(), one.id(), snapshot.isOn(plugin) && !snapshot.uses(one)))
                .toList();
        LoadedPlugin.Origin origin = plugin.origin();
        Guard guard = plugin.guard();
        return new PluginInfo(
                plugin.id(),
                origin.version(),
                origin.spiVersion(),
                origin.vendor(),
                origin.hash(),
                snapshot.isOn(plugin) ? State.ACTIVE : State.INACTIVE,
                Optional.empty(),
                adds,
                origin.since(),
                guard.calls(),
                guard.failures(),
                Duration.ofNanos(guard.nanos()),
                plugin.icon().picture().map(Picture::file),
                plugin.icon().fault(),
                guard.lastFailures());
    }

    private static PluginInfo failed(FailedPlugin plugin) {
        LoadedPlugin.Origin origin = plugin.origin();
        return new PluginInfo(
                plugin.id(),
                origin.version(),
                origin.spiVersion(),
                origin.vendor(),
                origin.hash(),
                State.FAILED,
                Optional.of(plugin.reason()),
                List.of(),
                origin.since(),
                0,
                0,
                Duration.ZERO,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
