package org.gatewright.metric;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.lang.reflect.Field;

/** Puts our meters into the server's registry. */
@ApplicationScoped
class MeterSource {

    @Produces
    @Singleton
    Meters meters(MeterRegistry offered) {
        return new Meters(behind(offered));
    }

    void close(@Disposes Meters meters) {
        meters.close();
    }

    /** There is a tracer if the operator named an address for traces. */
    @Produces
    @Singleton
    Stages stages(Meters meters, Instance<OpenTelemetry> telemetry) {
        return telemetry.isUnsatisfied()
                ? new Stages(meters)
                : new Stages(meters, new OpenTelemetrySpans(telemetry.get().getTracer("org.gatewright")));
    }

    /**
     * The registry that WildFly wraps for each deployment: what is made by a builder, as every timer with buckets is, stays in the
     * wrapper and is never shown (WFLY-21339; docs/decisions/0050-meters-past-the-wrapper.md).
     */
    private static MeterRegistry behind(MeterRegistry offered) {
        try {
            Field parent = offered.getClass().getDeclaredField("parentRegistry");
            parent.setAccessible(true);
            return (MeterRegistry) parent.get(offered);
        } catch (ReflectiveOperationException | RuntimeException another) {
            return offered;
        }
    }
}
