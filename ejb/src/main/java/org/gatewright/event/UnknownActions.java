package org.gatewright.event;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.gatewright.audit.Action;
import org.gatewright.spi.event.EventListener;

/** What listeners want to hear of and this server never records: written otherwise, or of another version. */
final class UnknownActions {

    private static final Set<String> KNOWN =
            Arrays.stream(Action.values()).map(Action::code).collect(Collectors.toUnmodifiableSet());

    private final Map<String, Set<String>> told = new ConcurrentHashMap<>();

    /** Those of this listener, in order; none if they are the same as when it was asked last. */
    Set<String> newOf(EventListener listener) {
        Set<String> unknown = new TreeSet<>(listener.actions());
        unknown.removeAll(KNOWN);
        return unknown.equals(told.put(listener.id(), unknown)) ? Set.of() : unknown;
    }
}
