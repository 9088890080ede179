package org.gatewright.setting;

import java.time.Duration;

/**
 * How long somebody stays signed in.
 *
 * @param idle without using it
 * @param maximum however much it is used
 */
public record SessionPolicy(Duration idle, Duration maximum) {

    static final SessionPolicy INITIAL = new SessionPolicy(Duration.ofHours(2), Duration.ofHours(12));
}
