package org.gatewright.setting;

import java.time.Duration;

/**
 * When too many wrong passwords lock somebody out.
 *
 * @param maximumFailures in a row; 0 for never
 * @param duration how long it lasts
 */
public record LockoutPolicy(int maximumFailures, Duration duration) {

    static final LockoutPolicy INITIAL = new LockoutPolicy(10, Duration.ofMinutes(15));
}
