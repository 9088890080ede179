package org.gatewright.application;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One mapper of an application's chain, as it is set up.
 *
 * @param factory id of the mapper factory
 * @param settings by key; a secret is never given out, and one that is not given stays as it was
 * @param required a failure refuses the sign-on; otherwise the attribute is left out and the failure recorded
 */
public record MapperConfig(String factory, Map<String, String> settings, boolean required) {

    public MapperConfig {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /** The keys alone: a value may be a secret. */
    @Override
    public String toString() {
        return "MapperConfig[" + factory + ", " + settings.keySet() + "]";
    }
}
