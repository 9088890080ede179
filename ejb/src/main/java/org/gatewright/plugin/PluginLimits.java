package org.gatewright.plugin;

import java.time.Duration;

/**
 * How long plugins are waited for.
 *
 * @param call how long a call into one may take
 * @param leaving how long one that goes is kept waiting for requests that use it
 */
public record PluginLimits(Duration call, Duration leaving) {}
