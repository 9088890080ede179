package org.gatewright.testkit;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.gatewright.spi.directory.DirectoryChanges;
import org.gatewright.spi.directory.DirectoryPage;
import org.gatewright.spi.directory.DirectoryPerson;
import org.gatewright.spi.directory.UserDirectory;
import org.junit.jupiter.api.Test;

/** What every user directory owes. Extended for each directory, with somebody who is in it. */
public abstract class UserDirectoryContract {

    private static final int MOST_PAGES = 1_000;

    private final Owed owed;
    private final UserDirectory directory;
    private final String organization;
    private final String loginName;
    private final String password;

    /**
     * The directory to test.
     *
     * @param directory with its settings in place
     * @param organization whose people are asked for
     * @param loginName of somebody who is in it, and active
     * @param password of that person
     */
    protected UserDirectoryContract(UserDirectory directory, String organization, String loginName, String password) {
        owed = Owed.by("directory", directory);
        this.directory = directory;
        this.organization = organization;
        this.loginName = loginName;
        this.password = password;
    }

    @Test
    final void knowsThePersonByNameAndByPassword() {
        DirectoryPerson found = found();
        Optional<DirectoryPerson> authenticated = authenticate(loginName, password);

        owed.that(found.active(), "does not let the person in whom this test names: active is false");
        owed.that(authenticated.isPresent(), "does not let the person in whom this test names, by the password given");
        owed.that(authenticated.equals(Optional.of(found)), "tells something else in authenticate than in find");
    }

    @Test
    final void letsNobodyInWithAWrongPassword() {
        owed.that(authenticate(loginName, password + "x").isEmpty(), "lets somebody in with a wrong password");
        owed.that(authenticate(loginName, "*").isEmpty(), "lets somebody in with the password *");
    }

    @Test
    final void knowsNobodyByAStrangeName() {
        for (String name : new String[] {loginName + "x", "*", loginName + ")(uid=*", "' or '1'='1"}) {
            owed.that(find(name).isEmpty(), "finds somebody by the name %s".formatted(name));
            owed.that(authenticate(name, password).isEmpty(), "lets somebody in by the name %s".formatted(name));
        }
    }

    @Test
    final void listsThePersonAndEverybodyOnce() {
        Set<String> ids = new HashSet<>();
        Optional<String> cursor = Optional.empty();
        int pages = 0;
        do {
            Optional<String> from = cursor;
            DirectoryPage page = owed.answer("list", () -> directory.list(organization, from));
            page.people()
                    .forEach(person -> owed.that(
                            ids.add(person.externalId()),
                            "lists the external id %s twice".formatted(person.externalId())));
            cursor = page.next();
            pages++;
        } while (cursor.isPresent() && pages < MOST_PAGES);

        owed.that(cursor.isEmpty(), "says after %s pages of list that there is another one".formatted(pages));
        owed.that(ids.contains(found().externalId()), "does not list the person whom this test names");
    }

    @Test
    final void reportsNothingWhenNothingHasChanged() {
        changesSince(Optional.empty()).ifPresent(first -> {
            Optional<DirectoryChanges> next = changesSince(Optional.of(first.cursor()));

            owed.that(next.isPresent(), "reports changes at first and not with its own cursor");
            owed.that(
                    next.orElseThrow().changed().isEmpty()
                            && next.orElseThrow().removed().isEmpty(),
                    "reports changes although nothing has changed");
        });
    }

    private DirectoryPerson found() {
        Optional<DirectoryPerson> found = find(loginName);
        owed.that(found.isPresent(), "does not find the person whom this test names, %s".formatted(loginName));
        return found.orElseThrow();
    }

    private Optional<DirectoryPerson> find(String name) {
        return owed.answer("find", () -> directory.find(organization, name));
    }

    private Optional<DirectoryPerson> authenticate(String name, String typed) {
        return owed.answer("authenticate", () -> directory.authenticate(organization, name, typed));
    }

    private Optional<DirectoryChanges> changesSince(Optional<String> cursor) {
        return owed.answer("changesSince", () -> directory.changesSince(organization, cursor));
    }
}
