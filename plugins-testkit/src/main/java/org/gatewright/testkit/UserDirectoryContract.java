package org.gatewright.testkit;

import static org.assertj.core.api.Assertions.assertThat;

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
        this.directory = directory;
        this.organization = organization;
        this.loginName = loginName;
        this.password = password;
    }

    @Test
    final void knowsThePersonByNameAndByPassword() {
        DirectoryPerson found = directory.find(organization, loginName).orElseThrow();
        DirectoryPerson authenticated =
                directory.authenticate(organization, loginName, password).orElseThrow();

        assertThat(authenticated).isEqualTo(found);
        assertThat(found.active()).isTrue();
    }

    @Test
    final void letsNobodyInWithAWrongPassword() {
        assertThat(directory.authenticate(organization, loginName, password + "x"))
                .isEmpty();
        assertThat(directory.authenticate(organization, loginName, "*")).isEmpty();
    }

    @Test
    final void knowsNobodyByAStrangeName() {
        for (String name : new String[] {loginName + "x", "*", loginName + ")(uid=*", "' or '1'='1"}) {
            assertThat(directory.find(organization, name)).as(name).isEmpty();
            assertThat(directory.authenticate(organization, name, password))
                    .as(name)
                    .isEmpty();
        }
    }

    @Test
    final void listsThePersonAndEverybodyOnce() {
        Set<String> ids = new HashSet<>();
        Optional<String> cursor = Optional.empty();
        int pages = 0;
        do {
            DirectoryPage page = directory.list(organization, cursor);
            page.people().forEach(person -> assertThat(ids.add(person.externalId()))
                    .as("%s is listed once", person.externalId())
                    .isTrue());
            cursor = page.next();
            pages++;
        } while (cursor.isPresent() && pages < MOST_PAGES);

        assertThat(cursor).as("where to go on after %s pages", pages).isEmpty();
        assertThat(ids)
                .contains(directory.find(organization, loginName).orElseThrow().externalId());
    }

    @Test
    final void reportsNothingWhenNothingHasChanged() {
        Optional<DirectoryChanges> first = directory.changesSince(organization, Optional.empty());
        if (first.isPresent()) {
            DirectoryChanges next = directory
                    .changesSince(organization, Optional.of(first.get().cursor()))
                    .orElseThrow();
            assertThat(next.changed()).isEmpty();
            assertThat(next.removed()).isEmpty();
        }
    }
}
