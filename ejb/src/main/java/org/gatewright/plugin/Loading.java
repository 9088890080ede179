package org.gatewright.plugin;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import org.gatewright.plugin.PluginInfo.Kind;
import org.gatewright.spi.Extension;
import org.gatewright.spi.Plugin;
import org.gatewright.spi.SpiVersion;
import org.gatewright.spi.console.ConsoleTab;
import org.gatewright.spi.directory.UserDirectory;
import org.gatewright.spi.event.EventListener;
import org.gatewright.spi.factor.SecondFactor;
import org.gatewright.spi.host.PluginHost;
import org.gatewright.spi.mapping.AttributeMapperFactory;
import org.gatewright.spi.preflight.PreflightRule;
import org.gatewright.spi.protocol.Protocol;
import org.gatewright.spi.protocol.ProtocolFactory;
import org.gatewright.spi.protocol.ProtocolHost;
import org.gatewright.spi.provisioning.ProvisioningTarget;
import org.gatewright.spi.registration.Registration;
import org.gatewright.spi.schedule.ScheduledTask;
import org.gatewright.spi.setting.Setting;
import org.gatewright.spi.template.ApplicationTemplate;

/** Builds the plugins of one archive. Nothing of the archive runs before its version of the contract was found to fit. */
final class Loading {

    static final String SPI_VERSION = "Spi-Version";

    private final Archive archive;
    private final Hosts hosts;
    private final Watch watch;
    private final Clock clock;
    private final Outside outside;

    Loading(Archive archive, Hosts hosts, Watch watch, Clock clock) {
        this.archive = archive;
        this.hosts = hosts;
        this.watch = watch;
        this.clock = clock;
        this.outside = new Outside(watch);
    }

    /** Refuses an archive that was built for a contract this server does not offer. */
    static void checkVersion(Attributes manifest) throws UnfitPluginException {
        String text = manifest.getValue(SPI_VERSION);
        if (text == null) {
            throw new UnfitPluginException("Its manifest does not say in Spi-Version which contract it was built for; "
                    + "add Spi-Version: " + SpiVersion.CURRENT + ".");
        }
        SpiVersion builtFor;
        try {
            builtFor = SpiVersion.parse(text);
        } catch (IllegalArgumentException e) {
            throw new UnfitPluginException(e.getMessage() + ".", e);
        }
        if (!SpiVersion.CURRENT.accepts(builtFor)) {
            throw new UnfitPluginException(
                    "It was built for version " + builtFor + " of the plugin contract and this server " + "offers "
                            + SpiVersion.CURRENT + "; install the plugin's release for this server.");
        }
    }

    LoadedPlugin load(String className, LoadedPlugin.Origin origin) throws UnfitPluginException {
        Guard construction = new Guard(className, archive.loader(), watch, clock);
        try {
            Class<? extends Plugin> type = type(className);
            Plugin plugin = construction.start("the constructor", () -> construct(type));
            Guard guard = new Guard(construction.start("Plugin.id", plugin::id), archive.loader(), watch, clock);
            List<Setting> settings = guard.start("Plugin.settings", () -> List.copyOf(plugin.settings()));
            PluginHost host = outside.of(PluginHost.class, hosts.plugin(guard.plugin(), settings, archive.loader()));
            List<Added> added = new ArrayList<>();
            for (Extension extension : extensions(guard, plugin, host)) {
                added.addAll(added(guard, extension));
            }
            LoadedPlugin loaded = new LoadedPlugin(
                    archive.loader(),
                    guard,
                    origin,
                    settings,
                    List.copyOf(added),
                    Texts.read(archive),
                    Icon.read(archive));
            ExtensionIds.check(loaded);
            return loaded;
        } catch (PluginFailure e) {
            throw new UnfitPluginException(sentence(e), e);
        } catch (IOException e) {
            throw new UnfitPluginException("Its texts can't be read: " + e.getMessage() + ".", e);
        } catch (RuntimeException e) {
            throw new UnfitPluginException("It failed while starting: " + e + ".", e);
        }
    }

    private static List<Extension> extensions(Guard guard, Plugin plugin, PluginHost host) {
        return guard.start("Plugin.extensions", () -> List.copyOf(plugin.extensions(host)));
    }

    /** The class that the service file names; nothing of it has run yet. */
    private Class<? extends Plugin> type(String className) throws UnfitPluginException {
        try {
            Class<?> type = Class.forName(className, false, archive.loader());
            if (!Plugin.class.isAssignableFrom(type)) {
                throw new UnfitPluginException("Its service file names " + className + ", which is no Plugin.");
            }
            return type.asSubclass(Plugin.class);
        } catch (ClassNotFoundException e) {
            throw new UnfitPluginException(
                    "Its service file names " + className + ", and there is no such class in its archive.", e);
        } catch (LinkageError e) {
            throw new UnfitPluginException("Its class " + className + " can't be loaded: " + e + ".", e);
        }
    }

    private static Plugin construct(Class<? extends Plugin> type) {
        try {
            return type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new IllegalStateException(cause.toString(), cause);
        }
    }

    private List<Added> added(Guard guard, Extension extension) throws UnfitPluginException {
        List<Added> kinds = new ArrayList<>();
        if (extension instanceof ProtocolFactory factory) {
            kinds.add(new Added(Kind.PROTOCOL, protocol(guard, factory)));
        }
        if (extension instanceof AttributeMapperFactory factory) {
            kinds.add(new Added(Kind.MAPPER, GuardedMapperFactory.of(guard, factory)));
        }
        if (extension instanceof PreflightRule rule) {
            kinds.add(new Added(Kind.RULE, GuardedRule.of(guard, rule)));
        }
        if (extension instanceof ApplicationTemplate template) {
            kinds.add(new Added(Kind.TEMPLATE, template));
        }
        if (extension instanceof ScheduledTask task) {
            kinds.add(new Added(Kind.TASK, GuardedTask.of(guard, task)));
        }
        if (extension instanceof ConsoleTab tab) {
            kinds.add(new Added(Kind.TAB, GuardedTab.of(guard, tab)));
        }
        if (extension instanceof EventListener listener) {
            kinds.add(new Added(Kind.LISTENER, GuardedListener.of(guard, listener)));
        }
        if (extension instanceof SecondFactor factor) {
            kinds.add(new Added(Kind.FACTOR, GuardedFactor.of(guard, factor)));
        }
        if (extension instanceof UserDirectory directory) {
            kinds.add(new Added(Kind.DIRECTORY, GuardedDirectory.of(guard, directory)));
        }
        if (extension instanceof ProvisioningTarget target) {
            kinds.add(new Added(Kind.PROVISIONING, GuardedTarget.of(guard, target)));
        }
        if (kinds.isEmpty()) {
            throw new UnfitPluginException(
                    "It adds \"" + extension.getClass().getName() + "\", which is of no kind that this server knows.");
        }
        return kinds;
    }

    private ProtocolExtension protocol(Guard guard, ProtocolFactory factory) {
        String id = guard.start("ProtocolFactory.id", factory::id);
        ProtocolHost host = outside.of(ProtocolHost.class, hosts.protocol(id));
        Protocol protocol = guard.start("ProtocolFactory.protocol", () -> factory.protocol(host));
        Registration registration = guard.start("ProtocolFactory.registration", () -> factory.registration(host));
        return new ProtocolExtension(
                id,
                guard.start("ProtocolFactory.settings", () -> List.copyOf(factory.settings())),
                GuardedProtocol.of(guard, protocol),
                GuardedRegistration.of(guard, registration));
    }

    private static String sentence(PluginFailure failure) {
        String message = failure.getMessage();
        return "It failed while starting: " + message + (message != null && message.endsWith(".") ? "" : ".");
    }
}
