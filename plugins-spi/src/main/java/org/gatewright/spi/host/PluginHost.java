package org.gatewright.spi.host;

import java.net.URI;
import java.time.Clock;

/**
 * The few things of the server that any plugin may use. Made by the server only, so it can grow.
 *
 * @param publicUrl the configured address of this server, without a slash at the end; never taken from a request
 * @param settings what administrators set for the plugin
 * @param clock the server's time; nothing else tells the time, so that tests can
 * @since 1.0
 */
public record PluginHost(URI publicUrl, PluginSettings settings, Clock clock) {}
