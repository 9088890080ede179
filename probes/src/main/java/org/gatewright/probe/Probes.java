package org.gatewright.probe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/** Which probe is asked under which address of {@code /health}. */
@ApplicationScoped
class Probes {

    @Produces
    @Startup
    HealthCheck start() {
        return ProbeGate.check(Probe.START);
    }

    @Produces
    @Liveness
    HealthCheck threads() {
        return ProbeGate.check(Probe.THREADS);
    }

    @Produces
    @Readiness
    HealthCheck caches() {
        return ProbeGate.check(Probe.CACHES);
    }

    @Produces
    @Readiness
    HealthCheck cluster() {
        return ProbeGate.check(Probe.CLUSTER);
    }

    @Produces
    @Readiness
    HealthCheck database() {
        return ProbeGate.check(Probe.DATABASE);
    }

    @Produces
    @Readiness
    HealthCheck agreement() {
        return ProbeGate.check(Probe.AGREEMENT);
    }

    @Produces
    @Readiness
    HealthCheck plugins() {
        return ProbeGate.check(Probe.PLUGINS);
    }

    @Produces
    @Readiness
    HealthCheck cryptography() {
        return ProbeGate.check(Probe.CRYPTOGRAPHY);
    }
}
