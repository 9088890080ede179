package org.gatewright.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.gatewright.setting.Configuration;
import org.gatewright.thread.Threads;

/** Sets up calls of other servers as the operator configured them. */
@ApplicationScoped
class OutboundSource {

    private static final int AT_ONCE = 64;

    @Inject
    Threads threads;

    @Produces
    @Singleton
    HttpOutbound outbound(Configuration configuration) {
        return new HttpOutbound(AddressPolicy.of(configuration.outbound()), threads.executor(AT_ONCE));
    }
}
