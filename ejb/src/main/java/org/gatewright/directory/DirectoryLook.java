package org.gatewright.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatewright.failure.DomainException;
import org.gatewright.spi.directory.DirectoryChanges;
import org.gatewright.spi.directory.DirectoryPage;
import org.gatewright.spi.directory.DirectoryPerson;
import org.gatewright.user.DirectoryPeople;
import org.gatewright.user.NamedDirectories;
import org.gatewright.user.NamedDirectory;

/** Looks for what has changed in a directory, and lets it hold here. */
@ApplicationScoped
class DirectoryLook {

    /** How often everybody is listed where a directory can't say what has changed. */
    static final Duration LISTED_EVERY = Duration.ofHours(1);

    /** One node looks at most so long, and at most at so much; the rest has its turn at the next look. */
    static final Duration LONGEST = Duration.ofMinutes(10);

    private static final int MOST_REPORTS = 100;
    private static final int MOST_PAGES = 10_000;

    @Inject
    NamedDirectories named;

    @Inject
    Directories directories;

    @Inject
    DirectoryPeople people;

    @Inject
    Clock clock;

    /** Looks at all whose turn it is. */
    void lookAround(Duration every) {
        for (NamedDirectory one : named.inUse()) {
            if (named.takeTurn(one.organizationId(), every, LONGEST)) {
                named.find(one.organizationId()).ifPresent(this::look);
            }
        }
    }

    private void look(NamedDirectory at) {
        try {
            Optional<String> before = Optional.of(at.seen()).filter(seen -> !seen.isEmpty());
            Optional<DirectoryChanges> first = report(at, before);
            // Who has gone before the first report is in none.
            boolean list = first.isEmpty() ? isDue(at) : before.isEmpty();
            if (list) {
                compare(at);
            }
            String seen = first.map(changes -> follow(at, changes)).orElse("");
            named.looked(at, seen, list ? Optional.of(Instant.now(clock)) : at.listedAt());
        } catch (DomainException unavailable) {
            named.failed(at, unavailable.code().name());
        } catch (RuntimeException wrong) {
            named.failed(at, String.valueOf(wrong.getMessage()));
        }
    }

    private boolean isDue(NamedDirectory at) {
        return at.listedAt()
                .map(listed -> !Instant.now(clock).isBefore(listed.plus(LISTED_EVERY)))
                .orElse(true);
    }

    private Optional<DirectoryChanges> report(NamedDirectory at, Optional<String> seen) {
        return directories.ask(at, (directory, organization) -> directory.changesSince(organization, seen));
    }

    /** Takes over one report after another, until one says nothing. */
    private String follow(NamedDirectory at, DirectoryChanges first) {
        DirectoryChanges changes = first;
        for (int i = 0; i < MOST_REPORTS && !isEmpty(changes); i++) {
            people.changed(at.organizationId(), at.directory(), changes.changed());
            people.removed(at.organizationId(), at.directory(), changes.removed());
            Optional<DirectoryChanges> next = report(at, Optional.of(changes.cursor()));
            if (next.isEmpty()) {
                break;
            }
            changes = next.get();
        }
        return changes.cursor();
    }

    private static boolean isEmpty(DirectoryChanges changes) {
        return changes.changed().isEmpty() && changes.removed().isEmpty();
    }

    /** Lists everybody; who is in use here and not there has gone. */
    private void compare(NamedDirectory at) {
        Set<String> there = new HashSet<>();
        Optional<String> cursor = Optional.empty();
        for (int i = 0; i < MOST_PAGES; i++) {
            Optional<String> from = cursor;
            DirectoryPage page = directories.ask(at, (directory, organization) -> directory.list(organization, from));
            people.changed(at.organizationId(), at.directory(), page.people());
            page.people().stream().map(DirectoryPerson::externalId).forEach(there::add);
            cursor = page.next();
            if (cursor.isEmpty()) {
                gone(at, there);
                return;
            }
        }
        throw new IllegalStateException("It lists more than " + MOST_PAGES + " pages");
    }

    private void gone(NamedDirectory at, Set<String> there) {
        List<String> gone = new ArrayList<>(people.inUse(at.organizationId(), at.directory()));
        gone.removeAll(there);
        if (there.isEmpty() && !gone.isEmpty()) {
            throw new IllegalStateException("It lists nobody, and so nobody was put out of use");
        }
        people.removed(at.organizationId(), at.directory(), gone);
    }
}
