package org.gatewright.spi.host;

import java.net.URI;
import java.time.Clock;
import javax.sql.DataSource;

/**
 * The few things of the server that any plugin may use. Made by the server only, so it can grow.
 *
 * @param publicUrl the configured address of this server, without a slash at the end; never taken from a request
 * @param settings what administrators set for the plugin
 * @param database the server's database, H2 or PostgreSQL, for tables of the plugin's own: their names begin with its id and an
 *     underscore, and the files {@code META-INF/gatewright/migrations/V<number>__<what>.sql} make them, in order, before {@link
 *     org.gatewright.spi.Plugin#extensions} is called. Connections come with auto-commit on; ask for one where it is used and close
 *     it
 * @param clock the server's time; nothing else tells the time, so that tests can
 * @param records what the plugin keeps for a while, on every node of the cluster
 * @param outbound calls other servers, on the operator's terms
 * @since 1.0
 */
public record PluginHost(
        URI publicUrl, PluginSettings settings, DataSource database, Clock clock, Records records, Outbound outbound) {}
