package org.gatewright.administrator;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The fixed roles of administrators. */
public enum AdministratorRole {
    /** May do everything within its scope. */
    OWNER(EnumSet.allOf(Permission.class)),
    /** May see everything and keep people, what they are authorized for, and their sessions. */
    MANAGER_OF_PEOPLE(managerOfPeople()),
    /** May see everything and change nothing. */
    AUDITOR(reading());

    private final Set<Permission> permissions;

    AdministratorRole(Set<Permission> permissions) {
        this.permissions = Collections.unmodifiableSet(permissions);
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    private static Set<Permission> reading() {
        Set<Permission> reading = EnumSet.noneOf(Permission.class);
        for (Permission permission : Permission.values()) {
            if (permission.isRead()) {
                reading.add(permission);
            }
        }
        return reading;
    }

    private static Set<Permission> managerOfPeople() {
        Set<Permission> permissions = reading();
        permissions.addAll(EnumSet.of(Permission.PERSON_WRITE, Permission.AUTHORIZATION_WRITE, Permission.SESSION_END));
        return permissions;
    }
}
