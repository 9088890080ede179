package org.gatewright.plugin;

import java.util.Optional;
import org.gatewright.spi.directory.DirectoryChanges;
import org.gatewright.spi.directory.DirectoryPage;
import org.gatewright.spi.directory.DirectoryPerson;
import org.gatewright.spi.directory.UserDirectory;

/** A plugin's user directory behind its guard. */
record GuardedDirectory(Guard guard, UserDirectory inner, String id) implements UserDirectory {

    static GuardedDirectory of(Guard guard, UserDirectory inner) {
        return new GuardedDirectory(guard, inner, guard.call("UserDirectory.id", inner::id));
    }

    @Override
    public Optional<DirectoryPerson> find(String organization, String loginName) {
        return guard.call(
                "UserDirectory.find", () -> Bounds.within(inner.find(organization, loginName), PeopleBounds::person));
    }

    @Override
    public Optional<DirectoryPerson> authenticate(String organization, String loginName, String password) {
        return guard.call(
                "UserDirectory.authenticate",
                () -> Bounds.within(inner.authenticate(organization, loginName, password), PeopleBounds::person));
    }

    @Override
    public DirectoryPage list(String organization, Optional<String> cursor) {
        return guard.call(
                "UserDirectory.list", () -> Bounds.within(inner.list(organization, cursor), PeopleBounds::page));
    }

    @Override
    public Optional<DirectoryChanges> changesSince(String organization, Optional<String> cursor) {
        return guard.call(
                "UserDirectory.changesSince",
                () -> Bounds.within(inner.changesSince(organization, cursor), PeopleBounds::changes));
    }
}
