package org.gatewright.signon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gatewright.application.ApplicationCache;
import org.gatewright.application.ReadyMapper;
import org.gatewright.application.RegisteredApplication;
import org.gatewright.plugin.Pin;
import org.gatewright.plugin.PluginTexts;
import org.gatewright.plugin.ProtocolExtension;
import org.gatewright.plugin.Snapshot;
import org.gatewright.spi.preflight.PreflightRule;
import org.gatewright.spi.protocol.Protocol;

/** The plugins that a request has pinned. */
record PinnedPlugins(Snapshot snapshot, ApplicationCache applications, PluginTexts texts) implements Plugins {

    /** Makes them for each request. */
    @ApplicationScoped
    static class Maker {

        @Inject
        ApplicationCache applications;

        @Inject
        PluginTexts texts;

        Plugins of(Pin pin) {
            return new PinnedPlugins(pin.snapshot(), applications, texts);
        }
    }

    @Override
    public Optional<Protocol> protocol(String id) {
        return snapshot.protocol(id).map(ProtocolExtension::protocol);
    }

    @Override
    public Optional<RegisteredApplication> application(String id, String protocol) {
        return applications
                .byId(id)
                .filter(application -> application.protocol().equals(protocol))
                .filter(application -> snapshot.in(application.organizationId())
                        .protocol(protocol)
                        .isPresent());
    }

    @Override
    public List<ReadyMapper> mappers(RegisteredApplication application) {
        return applications.mappers(application, snapshot);
    }

    @Override
    public List<PreflightRule> rules(RegisteredApplication application) {
        return applications.rules(application, snapshot);
    }

    @Override
    public String text(Locale language, String key, Map<String, String> arguments) {
        return texts.text(language, key, arguments);
    }
}
