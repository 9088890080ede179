package org.gatewright.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import org.gatewright.metric.Meters;
import org.gatewright.metric.Stages;
import org.gatewright.setting.Configuration;

/** Sets up hashing as the operator configured it. */
@ApplicationScoped
class HashingSource {

    /** Nobody waits longer at a sign-in page; it is better to say that there is too much to do. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Produces
    @Singleton
    PasswordHasher hasher(Configuration configuration) {
        Configuration.Hashing hashing = configuration.hashing();
        return new PasswordHasher(
                new HashingCost(hashing.memoryKib(), hashing.iterations(), hashing.parallelism()), new SecureRandom());
    }

    @Produces
    @Singleton
    HashPool pool(Configuration configuration, Meters meters, Stages stages) {
        return new HashPool(configuration.hashing().poolSize(), PATIENCE, meters, stages);
    }
}
