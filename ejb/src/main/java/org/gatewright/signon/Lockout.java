package org.gatewright.signon;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gatewright.cache.Entries;
import org.gatewright.key.Tokens;
import org.gatewright.setting.LockoutPolicy;

/**
 * Slows down who guesses passwords and codes: one count for the whole cluster, per person and per address. An attempt counts
 * before it is checked, so that many at once are no way around.
 */
final class Lockout {

    /** Many people may share an address; a guesser tries many names from one. */
    private static final int PER_ADDRESS = 20;

    private final Entries<LoginFailures> entries;
    private final Clock clock;

    Lockout(Entries<LoginFailures> entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * An attempt that was counted.
     *
     * @param allowed false if there were too many before
     * @param last whether the next one will not be allowed, if this one fails
     */
    record Attempt(String personKey, String addressKey, boolean allowed, boolean last) {}

    /** Counts an attempt in the name of somebody, known or not. */
    Attempt attempt(String person, String address, LockoutPolicy limit) {
        String personKey = Tokens.hash("person", person);
        String addressKey = Tokens.hash("address", address);
        int ofPerson = count(personKey, limit.maximumFailures(), limit.duration());
        int ofAddress = count(addressKey, limit.maximumFailures() * PER_ADDRESS, limit.duration());
        boolean unlimited = limit.maximumFailures() == 0;
        return new Attempt(
                personKey,
                addressKey,
                unlimited
                        || (ofPerson <= limit.maximumFailures() && ofAddress <= limit.maximumFailures() * PER_ADDRESS),
                !unlimited && ofPerson == limit.maximumFailures());
    }

    /** The attempt succeeded: the person's failures are forgotten. Those of the address are not, an own account is no way out. */
    void succeeded(Attempt attempt) {
        entries.take(attempt.personKey());
        uncount(attempt.addressKey());
    }

    /** The attempt was not looked at after all. */
    void withdrawn(Attempt attempt) {
        uncount(attempt.personKey());
        uncount(attempt.addressKey());
    }

    /** The number of this attempt; one more than the maximum while locked, as attempts then change nothing. */
    private int count(String key, int maximum, Duration duration) {
        Instant now = Instant.now(clock);
        int before = entries.find(key)
                .filter(failures -> now.isBefore(failures.until()))
                .map(LoginFailures::count)
                .orElse(0);
        if (before >= maximum) {
            return maximum + 1;
        }
        return entries.change(
                        key,
                        there -> Optional.of(new LoginFailures(
                                1
                                        + there.filter(failures -> now.isBefore(failures.until()))
                                                .map(LoginFailures::count)
                                                .orElse(0),
                                now.plus(duration))))
                .map(LoginFailures::count)
                .orElse(1);
    }

    private void uncount(String key) {
        entries.change(key, there -> there.filter(failures -> failures.count() > 1)
                .map(failures -> new LoginFailures(failures.count() - 1, failures.until())));
    }
}
