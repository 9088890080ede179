package org.gatewright.bootstrap;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.gatewright.credential.PasswordHashing;
import org.gatewright.failure.Outage;
import org.gatewright.key.CryptoProvider;
import org.gatewright.key.SigningKeys;
import org.gatewright.plugin.PluginRegistry;
import org.gatewright.setting.Configuration;
import org.gatewright.setting.PluginSwitches;
import org.gatewright.spi.activation.PluginGate;

/** The order in which the server comes up, once the database is ready: signatures, first start, keys, plugins. */
@Singleton
@Startup
@DependsOn({"Migration", "Changes"})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Bootstrap {

    private static final int ATTEMPTS = 6;

    @Inject
    Configuration configuration;

    @Inject
    FirstStart firstStart;

    @Inject
    SigningKeys keys;

    @Inject
    PluginRegistry registry;

    @Inject
    PluginSwitches switches;

    @PostConstruct
    void start() {
        CryptoProvider.installFastest();
        PasswordHashing.chooseFastest();
        if (isFirstStart()) {
            BootstrapLog.LOG.firstStart(configuration.firstStart().organization(), FirstStart.ADMINISTRATOR);
        }
        // A key that can't be read stops the start here, with the reason, and not the first sign-on.
        keys.active();
        switches.apply();
        PluginGate.open(registry);
        BootstrapLog.LOG.open(configuration.publicUrl());
    }

    /** A node that starts at the same moment may hold the one row for longer than we wait for any answer. */
    private boolean isFirstStart() {
        for (int left = ATTEMPTS; ; left--) {
            try {
                return firstStart.happens();
            } catch (RuntimeException e) {
                if (left == 0 || Outage.behind(e).isEmpty()) {
                    throw e;
                }
                BootstrapLog.LOG.waiting(left);
            }
        }
    }

    @PreDestroy
    void stop() {
        PluginGate.close();
    }
}
