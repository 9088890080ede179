package org.gatewright.setting;

import java.time.Duration;

/**
 * How long somebody stays signed in.
 *
 * @param idle without using it
 * @param maximum however much it is used; the password is asked for again then
 * @param secondFactor how long a second factor counts where one is demanded; it is asked for again then
 */
public record SessionPolicy(Duration idle, Duration maximum, Duration secondFactor) {

    static final SessionPolicy INITIAL =
            new SessionPolicy(Duration.ofHours(2), Duration.ofHours(12), Duration.ofHours(12));
}
