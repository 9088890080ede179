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
        return guard.call("UserDirectory.find", () -> inner.find(organization, loginName));
    }

    @Override
    public Optional<DirectoryPerson> authenticate(String organization, String loginName, String password) {
        return guard.call("UserDirectory.authenticate", () -> inner.authenticate(organization, loginName, password));
    }

    @Override
    public DirectoryPage list(String organization, Optional<String> cursor) {
        return guard.call("UserDirectory.list", () -> inner.list(organization, cursor));
    }

    @Override
    public Optional<DirectoryChanges> changesSince(String organization, Optional<String> cursor) {
        return guard.call("UserDirectory.changesSince", () -> inner.changesSince(organization, cursor));
    }
}
