package org.gatewright.plugin;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import org.gatewright.metric.Meters;
import org.gatewright.spi.activation.PluginGate;

/**
 * The plugins of this node. It lets them in and out while requests are under way: what they add is an immutable {@link
 * Snapshot}, swapped in one step, and who uses a snapshot pins it. A plugin that can't be taken in is remembered with its
 * reason and harms nobody else.
 */
public final class PluginRegistry implements PluginGate.Visitor {

    private final Hosts hosts;
    private final Clock clock;
    private final Duration patience;
    private final Meters meters;
    private final List<Snapshot> superseded = new ArrayList<>();
    private volatile Snapshot current = new Snapshot(0, List.of(), Switches.ALL_ON);
    private Switches switches = Switches.ALL_ON;
    private volatile List<FailedPlugin> failed = List.of();

    /**
     * Makes an empty registry.
     *
     * @param patience how long a plugin that goes is kept waiting for requests that use it
     */
    public PluginRegistry(Hosts hosts, Clock clock, Duration patience, Meters meters) {
        this.hosts = hosts;
        this.clock = clock;
        this.patience = patience;
        this.meters = meters;
    }

    /** What there is now, for work that calls no plugin for long, such as drawing a form. */
    public Snapshot snapshot() {
        return current;
    }

    /** What there is now, held until the pin is closed. */
    public Pin pin() {
        while (true) {
            Snapshot snapshot = current;
            snapshot.pins().add();
            // A pin that comes after the swap would not be waited for: take the new snapshot instead.
            if (snapshot == current) {
                return new Pin(snapshot);
            }
            snapshot.pins().remove();
        }
    }

    @Override
    public synchronized void arrived(ClassLoader deployment) {
        try {
            for (Archive archive : Archive.in(deployment)) {
                takeIn(archive);
            }
        } catch (IOException e) {
            fail(new FailedPlugin(
                    deployment,
                    deployment.toString(),
                    origin(new Attributes(), ""),
                    "Its archive can't be read: " + e));
        }
    }

    private void takeIn(Archive archive) {
        LoadedPlugin.Origin origin = origin(new Attributes(), "");
        String name = archive.name();
        try {
            Attributes manifest = archive.manifest();
            origin = origin(manifest, ArchiveHash.of(archive.top()));
            Loading.checkVersion(manifest);
            for (String className : archive.pluginClasses()) {
                name = className;
                add(new Loading(archive, hosts).load(className, origin));
            }
        } catch (UnfitPluginException e) {
            fail(new FailedPlugin(archive.loader(), name, origin, String.valueOf(e.getMessage())));
            PluginLog.LOG.pluginFailed(name, e.getMessage(), e.getCause());
        } catch (IOException e) {
            fail(new FailedPlugin(
                    archive.loader(), name, origin, "Its archive can't be read: " + e.getMessage() + "."));
            PluginLog.LOG.pluginFailed(name, e.getMessage(), e);
        }
    }

    private void add(LoadedPlugin plugin) throws UnfitPluginException {
        List<LoadedPlugin> plugins = new ArrayList<>(snapshot().plugins());
        if (plugins.stream().anyMatch(other -> other.id().equals(plugin.id()))) {
            throw new UnfitPluginException(
                    "A plugin \"" + plugin.id() + "\" is already here; undeploy that one first.");
        }
        plugins.add(plugin);
        swap(plugins);
        Guard guard = plugin.guard();
        meters.pluginArrived(plugin.id(), guard::calls, guard::nanos, guard::failures);
        PluginLog.LOG.pluginArrived(plugin.id(), plugin.origin().version());
    }

    private LoadedPlugin.Origin origin(Attributes manifest, String hash) {
        return new LoadedPlugin.Origin(
                text(manifest, "Plugin-Version"),
                text(manifest, Loading.SPI_VERSION),
                text(manifest, "Implementation-Vendor"),
                hash,
                Instant.now(clock));
    }

    private static String text(Attributes manifest, String name) {
        String value = manifest.getValue(name);
        return value == null ? "" : value;
    }

    private void fail(FailedPlugin plugin) {
        List<FailedPlugin> next = new ArrayList<>(failed);
        next.add(plugin);
        failed = List.copyOf(next);
    }

    private void swap(List<LoadedPlugin> plugins) {
        Snapshot before = snapshot();
        superseded.removeIf(old -> old.pins().isEmpty());
        superseded.add(before);
        current = new Snapshot(before.number() + 1, plugins, switches);
    }

    /** Where plugins are switched off from now on. */
    public synchronized void switched(Switches next) {
        if (!next.equals(switches)) {
            switches = next;
            swap(snapshot().plugins());
        }
    }

    @Override
    public synchronized void left(ClassLoader deployment) {
        failed = failed.stream()
                .filter(plugin -> plugin.deployment() != deployment)
                .toList();
        if (!snapshot().contains(deployment)) {
            return;
        }
        snapshot().plugins().stream()
                .filter(plugin -> plugin.deployment() == deployment)
                .forEach(plugin -> meters.pluginLeft(plugin.id()));
        swap(snapshot().plugins().stream()
                .filter(plugin -> plugin.deployment() != deployment)
                .toList());
        awaitUnused(deployment);
    }

    private void awaitUnused(ClassLoader deployment) {
        long end = System.nanoTime() + TimeUnit.NANOSECONDS.convert(patience);
        boolean unused = true;
        try {
            for (Snapshot old : superseded) {
                if (old.contains(deployment)) {
                    unused &= old.pins().awaitNone(end - System.nanoTime());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            unused = false;
        }
        superseded.removeIf(old -> old.pins().isEmpty());
        if (unused) {
            PluginLog.LOG.pluginLeft(deployment.toString());
        } else {
            PluginLog.LOG.pluginLeftInUse(deployment.toString(), patience.toSeconds());
        }
    }

    /** Every plugin, those that work first, in the order they came. */
    public List<PluginInfo> list() {
        return Inventory.of(snapshot(), failed);
    }
}
