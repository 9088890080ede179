package org.gatewright.outbound;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.gatewright.setting.Configuration;

/** Sets up calls of other servers as the operator configured them. */
@ApplicationScoped
class OutboundSource {

    @Resource
    ManagedExecutorService executor;

    @Produces
    @Singleton
    HttpOutbound outbound(Configuration configuration) {
        return new HttpOutbound(AddressPolicy.of(configuration.outbound()), executor);
    }
}
