package org.gatewright.change;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

/** Remembers which changes a service tells of, for tests. */
public final class FiredChanges {

    private final List<Changed> fired = new ArrayList<>();

    public List<Changed> fired() {
        return fired;
    }

    /** What services fire changes with. */
    public Event<Changed> event() {
        @SuppressWarnings("unchecked") // a proxy of an interface with a parameter has no other type
        Event<Changed> event = (Event<Changed>) Proxy.newProxyInstance(
                FiredChanges.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
                    fired.add((Changed) arguments[0]);
                    return null;
                });
        return event;
    }
}
