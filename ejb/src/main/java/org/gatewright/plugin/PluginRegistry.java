package org.gatewright.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatewright.metric.Meters;
import org.gatewright.spi.activation.PluginGate;

/**
 * The plugins of this node. It lets them in and out while requests are under way: what they add is an immutable {@link
 * Snapshot}, swapped in one step, and who uses a snapshot pins it. A plugin that can't be taken in is remembered with its
 * reason and harms nobody else.
 */
public final class PluginRegistry implements PluginGate.Visitor, AutoCloseable {

    private final Hosts hosts;
    private final Clock clock;
    private final PluginFolder folder;
    private final Duration patience;
    private final Watch watch;
    private final Meters meters;
    private final List<Snapshot> superseded = new ArrayList<>();
    private volatile Snapshot current = new Snapshot(0, List.of(), Switches.ALL_ON);
    private Switches switches = Switches.ALL_ON;
    private volatile List<FailedPlugin> failed = List.of();
    private final List<Runnable> whenOneHasLeft = new CopyOnWriteArrayList<>();
    private final Set<String> protocols = ConcurrentHashMap.newKeySet();

    /**
     * Makes an empty registry.
     *
     * @param folder that plugins may be put into
     * @param threads for those calls that their callers must not make themselves
     */
    public PluginRegistry(
            Hosts hosts, Clock clock, Path folder, PluginLimits limits, ThreadFactory threads, Meters meters) {
        this.hosts = hosts;
        this.clock = clock;
        this.folder = new PluginFolder(folder);
        this.patience = limits.leaving();
        this.watch = new Watch(limits.call(), threads);
        this.meters = meters;
        // Not when the first plugin comes: the thread would inherit that one's class loader for good.
        watch.start();
    }

    /** What there is now, for work that calls no plugin for long, such as drawing a form. */
    public Snapshot snapshot() {
        return current;
    }

    /** Calls back each time that plugins have left and no request holds on to them, for what was made by them. */
    public void whenOneHasLeft(Runnable action) {
        whenOneHasLeft.add(action);
    }

    /** Whether a plugin spoke that protocol at any time since the start. */
    public boolean hadProtocol(String id) {
        return protocols.contains(id);
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
            List<Archive> archives = Archive.in(deployment);
            if (archives.isEmpty()) {
                throw new UnfitPluginException(
                        "Its archive has no file " + Archive.SERVICE_FILE + ", which names the class of the plugin.");
            }
            archives.forEach(this::takeIn);
        } catch (IOException | UnfitPluginException e) {
            String name = Archive.nameOf(deployment);
            fail(deployment, name, origin(name, new Attributes(), ""), e);
        }
    }

    private void takeIn(Archive archive) {
        LoadedPlugin.Origin origin = origin(archive.name(), new Attributes(), "");
        try {
            Attributes manifest = archive.manifest();
            origin = origin(archive.name(), manifest, ArchiveHash.of(archive.top()));
            Loading.checkVersion(manifest);
            List<String> classes = archive.pluginClasses();
            ExitCalls.of(classes).check(archive.top());
            if (classes.isEmpty()) {
                throw new UnfitPluginException("Its service file names no class.");
            }
            for (String className : classes) {
                takeIn(archive, className, origin);
            }
        } catch (IOException | UnfitPluginException e) {
            fail(archive.loader(), archive.name(), origin, e);
        }
    }

    private void takeIn(Archive archive, String className, LoadedPlugin.Origin origin) {
        try {
            add(new Loading(archive, hosts, watch, clock).load(className, origin));
        } catch (UnfitPluginException e) {
            fail(archive.loader(), className, origin, e);
        }
    }

    private void add(LoadedPlugin plugin) throws UnfitPluginException {
        List<LoadedPlugin> plugins = new ArrayList<>(snapshot().plugins());
        for (LoadedPlugin other : plugins) {
            if (other.id().equals(plugin.id())) {
                throw new UnfitPluginException(
                        other.deployment() == plugin.deployment()
                                ? "Its archive has two plugins \"" + plugin.id() + "\"; the first is used."
                                : "A plugin \"" + plugin.id() + "\" is already here; undeploy that one first.");
            }
        }
        plugins.add(plugin);
        plugin.added().stream()
                .filter(one -> one.kind() == PluginInfo.Kind.PROTOCOL)
                .forEach(one -> protocols.add(one.id()));
        swap(plugins);
        Guard guard = plugin.guard();
        meters.pluginArrived(plugin.id(), guard::calls, guard::nanos, guard::failures);
        PluginLog.LOG.pluginArrived(plugin.id(), plugin.origin().version());
        plugin.icon().fault().ifPresent(fault -> PluginLog.LOG.iconNotShown(plugin.id(), fault));
    }

    private LoadedPlugin.Origin origin(String archive, Attributes manifest, String hash) {
        return new LoadedPlugin.Origin(
                archive,
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

    private void fail(ClassLoader deployment, String id, LoadedPlugin.Origin origin, Exception why) {
        String reason = why instanceof IOException
                ? "Its archive can't be read: " + why.getMessage() + "."
                : String.valueOf(why.getMessage());
        List<FailedPlugin> next = new ArrayList<>(failed);
        next.add(new FailedPlugin(Optional.of(deployment), id, origin, reason));
        failed = List.copyOf(next);
        PluginLog.LOG.pluginFailed(id, reason, why.getCause());
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
        failed = failed.stream().filter(plugin -> !plugin.cameWith(deployment)).toList();
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
        whenOneHasLeft.forEach(Runnable::run);
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
        List<FailedPlugin> all = new ArrayList<>(failed);
        Snapshot now = snapshot();
        Set<String> known = Stream.concat(
                        now.plugins().stream().map(LoadedPlugin::origin),
                        all.stream().map(FailedPlugin::origin))
                .map(LoadedPlugin.Origin::archive)
                .collect(Collectors.toSet());
        all.addAll(folder.missing(known));
        return Inventory.of(now, all);
    }

    /**
     * Takes the archive of a plugin, which comes to this node when it is put into the folder of plugins.
     *
     * @param name of its file
     * @throws org.gatewright.failure.DomainException {@code PLUGIN_ARCHIVE_...} if it can't be one
     */
    public NewArchive receive(String name, InputStream content) throws IOException {
        return folder.receive(name, content);
    }

    @Override
    public void close() {
        watch.close();
    }
}
