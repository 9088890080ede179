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
import org.gatewright.key.CryptoProvider;
import org.gatewright.key.SigningKeys;
import org.gatewright.plugin.PluginRegistry;
import org.gatewright.setting.Configuration;
import org.gatewright.spi.activation.PluginGate;

/** The order in which the server comes up, once the database is ready: signatures, first start, keys, plugins. */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Bootstrap {

    @Inject
    Configuration configuration;

    @Inject
    FirstStart firstStart;

    @Inject
    SigningKeys keys;

    @Inject
    PluginRegistry registry;

    @PostConstruct
    void start() {
        CryptoProvider.installFastest();
        PasswordHashing.chooseFastest();
        if (firstStart.happens()) {
            BootstrapLog.LOG.firstStart(configuration.firstStart().organization(), FirstStart.ADMINISTRATOR);
        }
        // A key that can't be read stops the start here, with the reason, and not the first sign-on.
        keys.active();
        PluginGate.open(registry);
        BootstrapLog.LOG.open(configuration.publicUrl());
    }

    @PreDestroy
    void stop() {
        PluginGate.close();
    }
}
