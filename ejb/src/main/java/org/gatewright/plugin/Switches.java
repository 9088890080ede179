package org.gatewright.plugin;

import java.util.Map;
import java.util.Set;

/**
 * Where plugins are switched off: they stay deployed and add nothing there.
 *
 * @param off ids of plugins, by organization id; under {@link #EVERYWHERE} those that are off in the whole instance
 */
public record Switches(Map<String, Set<String>> off) {

    /** Stands for the whole instance. */
    public static final String EVERYWHERE = "";

    /** Nothing is switched off. */
    public static final Switches ALL_ON = new Switches(Map.of());

    public Switches {
        off = Map.copyOf(off);
    }

    /** Whether a plugin adds what it has to an organization, or to the instance if {@link #EVERYWHERE} is named. */
    public boolean isOn(String plugin, String organizationId) {
        return !offIn(EVERYWHERE).contains(plugin) && !offIn(organizationId).contains(plugin);
    }

    private Set<String> offIn(String owner) {
        return off.getOrDefault(owner, Set.of());
    }
}
