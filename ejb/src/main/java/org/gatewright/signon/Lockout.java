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
 * before it is checked, so that many at once are no way around. While it is being checked it stands in the way of others, but
 * locks nobody out.
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

    /** Whether an attempt may be checked. */
    enum Room {
        FREE,
        /** As many are being checked at this moment as may fail. */
        CROWDED,
        /** Too many failed before. */
        LOCKED
    }

    /**
     * An attempt, which ends by {@link #succeeded}, {@link #failed} or {@link #withdrawn}.
     *
     * @param counted of the person and of the address; not there if they stood in the way
     * @param mostFailures of the person; 0 for no limit
     */
    record Attempt(Room room, Optional<String> counted, Optional<String> countedAtAddress, int mostFailures) {

        boolean allowed() {
            return room == Room.FREE;
        }
    }

    /** Counts an attempt in the name of somebody, known or not. One that finds no room for want of patience has ended. */
    Attempt attempt(String person, String address, LockoutPolicy limit) {
        int most = limit.maximumFailures();
        if (most == 0) {
            return new Attempt(Room.FREE, Optional.empty(), Optional.empty(), most);
        }
        String personKey = Tokens.hash("person", person);
        String addressKey = Tokens.hash("address", address);
        Room ofPerson = enter(personKey, most, limit.duration());
        Room ofAddress = enter(addressKey, most * PER_ADDRESS, limit.duration());
        Attempt attempt = new Attempt(
                ofPerson.compareTo(ofAddress) > 0 ? ofPerson : ofAddress,
                Optional.of(personKey).filter(key -> ofPerson == Room.FREE),
                Optional.of(addressKey).filter(key -> ofAddress == Room.FREE),
                most);
        if (attempt.room() == Room.CROWDED) {
            withdrawn(attempt);
        }
        return attempt;
    }

    /** The attempt succeeded: the person's failures are forgotten. Those of the address are not, an own account is no way out. */
    void succeeded(Attempt attempt) {
        attempt.counted().ifPresent(entries::remove);
        attempt.countedAtAddress().ifPresent(this::withdraw);
    }

    /** The attempt failed; true if it was the one that locks the person out. */
    boolean failed(Attempt attempt) {
        attempt.countedAtAddress().ifPresent(this::refute);
        return attempt.counted()
                .flatMap(this::refute)
                .filter(failures -> failures.failed() == attempt.mostFailures())
                .isPresent();
    }

    /** The attempt was not looked at after all. */
    void withdrawn(Attempt attempt) {
        attempt.counted().ifPresent(this::withdraw);
        attempt.countedAtAddress().ifPresent(this::withdraw);
    }

    /** Counts one more if there is room; attempts that find none change nothing. */
    private Room enter(String key, int most, Duration duration) {
        Instant now = Instant.now(clock);
        Room before = room(entries.find(key).flatMap(there -> lasting(there, now)), most);
        if (before != Room.FREE) {
            return before;
        }
        LoginFailures counted = entries.change(
                        key,
                        there -> Optional.of(there.flatMap(failures -> lasting(failures, now))
                                .orElse(LoginFailures.NONE)
                                .begun(now.plus(duration))))
                .orElse(LoginFailures.NONE);
        if (counted.count() <= most) {
            return Room.FREE;
        }
        // Others came in between.
        withdraw(key);
        return room(Optional.of(counted), most);
    }

    private static Room room(Optional<LoginFailures> failures, int most) {
        if (failures.isEmpty() || failures.get().count() < most) {
            return Room.FREE;
        }
        return failures.get().failed() < most ? Room.CROWDED : Room.LOCKED;
    }

    private static Optional<LoginFailures> lasting(LoginFailures failures, Instant now) {
        return Optional.of(failures).filter(there -> now.isBefore(there.until()));
    }

    private Optional<LoginFailures> refute(String key) {
        return entries.change(key, there -> there.map(LoginFailures::refuted));
    }

    private void withdraw(String key) {
        entries.change(key, there -> there.map(LoginFailures::withdrawn).filter(failures -> failures.count() > 0));
    }
}
