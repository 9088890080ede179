package org.gatewright.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.gatewright.outbound.AddressPolicy;
import org.gatewright.setting.Configuration;
import org.gatewright.thread.Threads;

/** Sets up the fetching of metadata as the operator configured it. */
@ApplicationScoped
class FetchSource {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private static final int AT_ONCE = 4;

    @Inject
    Threads threads;

    @Produces
    @Singleton
    MetadataFetch fetch(Configuration configuration) {
        return new MetadataFetch(AddressPolicy.of(configuration.outbound()), threads.executor(AT_ONCE), LIMIT);
    }
}
