package org.gatewright.signon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gatewright.application.ApplicationCache;
import org.gatewright.application.RegisteredApplication;
import org.gatewright.key.SigningKeys;
import org.gatewright.setting.Configuration;
import org.gatewright.setting.SettingService;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.protocol.ProtocolHost;

/** Makes what a protocol may use of the server. */
@ApplicationScoped
public class ProtocolHosts {

    @Inject
    Configuration configuration;

    @Inject
    SettingService settings;

    @Inject
    ApplicationCache applications;

    @Inject
    SigningKeys keys;

    @Inject
    SeenOnce seenOnce;

    @Inject
    PairwiseNames names;

    @Inject
    Delegating delegating;

    @Inject
    Clock clock;

    public ProtocolHost of(String protocol) {
        return new ProtocolHost(
                configuration.publicUrl(),
                () -> settings.of(protocol),
                new ApplicationsOf(applications, protocol),
                keys,
                // A plugin's identifiers must not be taken for those of another one, nor for ours.
                (key, until) -> seenOnce.firstSight("plugin " + protocol + " " + key, until),
                names,
                delegating,
                clock);
    }

    /** The active applications that speak one protocol. */
    private record ApplicationsOf(ApplicationCache cache, String protocol) implements ProtocolHost.Applications {

        @Override
        public List<Application> byIdentifier(String identifier) {
            return cache.byIdentifier(protocol, identifier).stream()
                    .map(RegisteredApplication::application)
                    .toList();
        }

        @Override
        public Optional<Application> byAlias(String alias) {
            return cache.byAlias(protocol, alias).map(RegisteredApplication::application);
        }
    }
}
