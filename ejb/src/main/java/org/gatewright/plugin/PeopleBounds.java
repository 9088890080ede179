package org.gatewright.plugin;

import java.util.Map;
import java.util.Optional;
import org.gatewright.spi.directory.DirectoryChanges;
import org.gatewright.spi.directory.DirectoryPage;
import org.gatewright.spi.directory.DirectoryPerson;
import org.gatewright.spi.provisioning.RemotePage;
import org.jspecify.annotations.Nullable;

/** As {@link Bounds}, for what directories answer with, here and elsewhere. */
final class PeopleBounds {

    static final long PERSON = 64 << 10;
    static final long PAGE = 4 << 20;
    static final long CURSOR = 4_000;
    static final long REMOTE_ID = 400;

    private PeopleBounds() {}

    static Optional<DirectoryPerson> person(Optional<DirectoryPerson> found) {
        Bounds.require("a person", found.map(PeopleBounds::length).orElse(0L), PERSON);
        return found;
    }

    static DirectoryPage page(DirectoryPage page) {
        Bounds.require("people", Bounds.sum(page.people(), PeopleBounds::length), PAGE);
        cursor(page.next());
        return page;
    }

    static Optional<DirectoryChanges> changes(Optional<DirectoryChanges> found) {
        found.ifPresent(changes -> Bounds.require(
                "changes",
                Bounds.sum(changes.changed(), PeopleBounds::length) + Bounds.sum(changes.removed(), String::length),
                PAGE));
        return found;
    }

    static RemotePage page(RemotePage page) {
        page.people().forEach(person -> remoteId(person.remoteId()));
        Bounds.require(
                "people", Bounds.sum(page.people(), person -> person.userName().length()), PAGE);
        cursor(page.next());
        return page;
    }

    /** Null, which is no answer, for an id without a character. */
    static @Nullable String remoteId(String id) {
        Bounds.require("a remote id", id.length(), REMOTE_ID);
        return id.isBlank() ? null : id;
    }

    private static void cursor(Optional<String> next) {
        Bounds.require("a cursor", next.map(String::length).orElse(0), CURSOR);
    }

    private static long length(DirectoryPerson person) {
        Map<String, String> profile = person.profile();
        return person.externalId().length() + person.userName().length() + Bounds.length(profile);
    }
}
