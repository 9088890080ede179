package org.gatewright.testkit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatewright.spi.directory.DirectoryChanges;
import org.gatewright.spi.directory.DirectoryPage;
import org.gatewright.spi.directory.DirectoryPerson;
import org.gatewright.spi.directory.UserDirectory;

/** Two people. */
final class Phonebook implements UserDirectory {

    private static final List<DirectoryPerson> PEOPLE = List.of(
            new DirectoryPerson("1", "alice", true, Map.of("givenName", "Alice")),
            new DirectoryPerson("2", "bob", false, Map.of()));

    @Override
    public String id() {
        return "chat-phonebook";
    }

    @Override
    public Optional<DirectoryPerson> find(String organization, String loginName) {
        return PEOPLE.stream()
                .filter(person -> person.userName().equals(loginName))
                .findFirst();
    }

    @Override
    public Optional<DirectoryPerson> authenticate(String organization, String loginName, String password) {
        return find(organization, loginName)
                .filter(DirectoryPerson::active)
                .filter(person -> password.equals("of " + person.userName()));
    }

    @Override
    public DirectoryPage list(String organization, Optional<String> cursor) {
        int from = cursor.map(Integer::parseInt).orElse(0);
        return new DirectoryPage(List.of(PEOPLE.get(from)), from == 0 ? Optional.of("1") : Optional.empty());
    }

    @Override
    public Optional<DirectoryChanges> changesSince(String organization, Optional<String> cursor) {
        return Optional.of(new DirectoryChanges(List.of(), List.of(), "0"));
    }
}
