package org.gatewright.provisioning;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gatewright.key.Tokens;
import org.gatewright.plugin.PluginFailure;
import org.gatewright.spi.identity.Subject;
import org.gatewright.spi.provisioning.Destination;
import org.gatewright.spi.provisioning.ProvisioningTarget;
import org.gatewright.spi.provisioning.RemotePage;
import org.gatewright.spi.provisioning.RemotePerson;

/** Brings one remote directory into step with the people who may use an application. */
final class Provisioning {

    /** When so many calls in a row fail, the other side is not there: the rest has its turn later. */
    private static final int MOST_FAILURES = 5;

    private static final int MOST_PAGES = 10_000;

    private final ProvisioningTarget target;
    private final Destination destination;
    private final Book book;
    private final Clock clock;
    private int failuresInARow;
    private String fault = "";

    /** Where it is written down who is there. */
    interface Book {

        void keep(Provisioned person);

        void drop(String userId);
    }

    Provisioning(ProvisioningTarget target, Destination destination, Book book, Clock clock) {
        this.target = target;
        this.destination = destination;
        this.book = book;
        this.clock = clock;
    }

    /**
     * Puts, puts again and removes.
     *
     * @param wanted who may use the application, by id
     * @param there who was put there, by id
     * @return what went wrong last; empty if nothing did
     */
    String bringIntoStep(Map<String, Subject> wanted, Map<String, Provisioned> there) {
        wanted.forEach((id, person) -> put(person, there.getOrDefault(id, Provisioned.unknown(id))));
        there.values().stream()
                .filter(person -> !wanted.containsKey(person.userId()))
                .forEach(this::remove);
        return fault;
    }

    /**
     * Looks at everybody there: who is missing is to be put again, and who has somebody's user name is taken for them.
     *
     * @return who was put there, as it is now
     */
    Map<String, Provisioned> compared(Map<String, Subject> wanted, Map<String, Provisioned> known) {
        Map<String, String> userNames = remote();
        Map<String, String> byName = new HashMap<>();
        userNames.forEach((remoteId, userName) -> byName.put(userName, remoteId));
        Map<String, Provisioned> now = new LinkedHashMap<>();
        known.forEach((id, person) -> {
            Provisioned seen =
                    person.isThere() && !userNames.containsKey(person.remoteId()) ? person.missing() : person;
            now.put(id, seen);
            if (!seen.equals(person)) {
                book.keep(seen);
            }
        });
        wanted.forEach((id, person) -> {
            String remoteId = byName.get(person.userName());
            Provisioned seen = now.getOrDefault(id, Provisioned.unknown(id));
            if (remoteId != null && !seen.isThere()) {
                Provisioned found = seen.found(remoteId);
                now.put(id, found);
                book.keep(found);
            }
        });
        return now;
    }

    /** User names there, by the id there. */
    private Map<String, String> remote() {
        Map<String, String> userNames = new HashMap<>();
        Optional<String> cursor = Optional.empty();
        for (int i = 0; i < MOST_PAGES; i++) {
            RemotePage page = target.list(destination, cursor);
            for (RemotePerson person : page.people()) {
                userNames.put(person.remoteId(), person.userName());
            }
            cursor = page.next();
            if (cursor.isEmpty()) {
                return userNames;
            }
        }
        throw new IllegalStateException("It lists more than " + MOST_PAGES + " pages");
    }

    private void put(Subject person, Provisioned before) {
        String digest = digest(person);
        if (before.digest().equals(digest) || !before.isDue(Instant.now(clock)) || isGivenUp()) {
            return;
        }
        attempt(before, () -> {
            Optional<String> remoteId = Optional.of(before.remoteId()).filter(id -> !id.isEmpty());
            book.keep(before.put(target.put(destination, person, remoteId), digest));
        });
    }

    private void remove(Provisioned before) {
        if (!before.isThere()) {
            book.drop(before.userId());
        } else if (before.isDue(Instant.now(clock)) && !isGivenUp()) {
            attempt(before, () -> {
                target.remove(destination, before.remoteId());
                book.drop(before.userId());
            });
        }
    }

    private void attempt(Provisioned before, Runnable call) {
        try {
            call.run();
            failuresInARow = 0;
        } catch (PluginFailure e) {
            failuresInARow++;
            fault = Faults.of(e);
            book.keep(before.failed(fault, Instant.now(clock)));
        }
    }

    private boolean isGivenUp() {
        return failuresInARow >= MOST_FAILURES;
    }

    /** Another one when anything is different that the other side is told. */
    static String digest(Subject person) {
        return Tokens.hash(
                "provisioned",
                person.userName(),
                person.organization(),
                new TreeMap<>(person.profile()).toString(),
                person.roles().toString(),
                person.groups().toString());
    }
}
