package org.gatewright.plugin;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.jar.Attributes;
import org.gatewright.spi.Plugin;
import org.gatewright.spi.SpiVersion;
import org.gatewright.spi.mapping.AttributeMapperFactory;
import org.gatewright.spi.preflight.PreflightRule;
import org.gatewright.spi.protocol.Protocol;
import org.gatewright.spi.protocol.ProtocolFactory;
import org.gatewright.spi.protocol.ProtocolHost;
import org.gatewright.spi.registration.Registration;

/** Builds the plugins of one archive. Nothing of the archive runs before its version of the contract was found to fit. */
final class Loading {

    static final String SPI_VERSION = "Spi-Version";

    private final Archive archive;
    private final Function<String, ProtocolHost> hosts;

    Loading(Archive archive, Function<String, ProtocolHost> hosts) {
        this.archive = archive;
        this.hosts = hosts;
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
        Guard construction = new Guard(className, archive.loader());
        try {
            Plugin plugin = construction.call("the constructor", () -> construct(className));
            Guard guard = new Guard(construction.call("Plugin.id", plugin::id), archive.loader());
            LoadedPlugin loaded = new LoadedPlugin(
                    archive.loader(),
                    guard,
                    origin,
                    guard.call("Plugin.protocols", plugin::protocols).stream()
                            .map(factory -> extension(guard, factory))
                            .toList(),
                    guard.call("Plugin.attributeMappers", plugin::attributeMappers).stream()
                            .<AttributeMapperFactory>map(factory -> GuardedMapperFactory.of(guard, factory))
                            .toList(),
                    guard.call("Plugin.preflightRules", plugin::preflightRules).stream()
                            .<PreflightRule>map(rule -> GuardedRule.of(guard, rule))
                            .toList(),
                    List.copyOf(guard.call("Plugin.applicationTemplates", plugin::applicationTemplates)),
                    Texts.read(archive));
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

    private Plugin construct(String className) {
        try {
            return Class.forName(className, true, archive.loader())
                    .asSubclass(Plugin.class)
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new IllegalStateException(cause.toString(), cause);
        }
    }

    private ProtocolExtension extension(Guard guard, ProtocolFactory factory) {
        String id = guard.call("ProtocolFactory.id", factory::id);
        ProtocolHost host = hosts.apply(id);
        Protocol protocol = guard.call("ProtocolFactory.protocol", () -> factory.protocol(host));
        Registration registration = guard.call("ProtocolFactory.registration", () -> factory.registration(host));
        return new ProtocolExtension(
                id,
                List.copyOf(guard.call("ProtocolFactory.settings", factory::settings)),
                new GuardedProtocol(guard, protocol),
                GuardedRegistration.of(guard, registration));
    }

    private static String sentence(PluginFailure failure) {
        String message = failure.getMessage();
        return "It failed while starting: " + message + (message != null && message.endsWith(".") ? "" : ".");
    }
}
