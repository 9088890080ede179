package org.gatewright.application;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.gatewright.outbound.AddressPolicy;
import org.gatewright.setting.Configuration;

/** Sets up the fetching of metadata as the operator configured it. */
@ApplicationScoped
class FetchSource {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Resource
    ManagedExecutorService executor;

    @Produces
    @Singleton
    MetadataFetch fetch(Configuration configuration) {
        return new MetadataFetch(AddressPolicy.of(configuration.outbound()), executor, LIMIT);
    }
}
