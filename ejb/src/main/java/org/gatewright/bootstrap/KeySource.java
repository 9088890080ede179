package org.gatewright.bootstrap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.gatewright.key.CertificateName;
import org.gatewright.key.MasterKey;
import org.gatewright.key.Secrets;
import org.gatewright.setting.Configuration;

/** Gives the key room what the operator has set. */
@ApplicationScoped
class KeySource {

    @Inject
    Configuration configuration;

    @Produces
    @Singleton
    Secrets secrets() {
        return new Secrets(MasterKey.loadOrCreate(configuration.masterKeyFile()));
    }

    @Produces
    @Singleton
    CertificateName certificateName() {
        return new CertificateName(configuration.publicUrl().getHost());
    }
}
