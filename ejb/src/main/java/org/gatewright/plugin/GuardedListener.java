package org.gatewright.plugin;

import java.util.Set;
import org.gatewright.spi.event.Event;
import org.gatewright.spi.event.EventListener;

/** A plugin's event listener behind its guard. */
record GuardedListener(Guard guard, EventListener inner, String id, Set<String> actions) implements EventListener {

    static GuardedListener of(Guard guard, EventListener inner) {
        return new GuardedListener(
                guard,
                inner,
                guard.call("EventListener.id", inner::id),
                Set.copyOf(guard.call("EventListener.actions", inner::actions)));
    }

    @Override
    public void heard(Event event) {
        guard.call("EventListener.heard", () -> {
            inner.heard(event);
            return event;
        });
    }
}
