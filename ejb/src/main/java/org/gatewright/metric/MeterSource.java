package org.gatewright.metric;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
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

    @Produces
    @Singleton
    Stages stages(Meters meters) {
        return new Stages(meters);
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
