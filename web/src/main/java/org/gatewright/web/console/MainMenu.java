package org.gatewright.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.gatewright.administrator.Permission;

/** The side menu: what this person may open, in its groups. */
@Named
@RequestScoped
public class MainMenu {

    @Inject
    SignedIn signedIn;

    /** An entry; its name is the key of its text, its path and what a page gives as {@code menu}. */
    public record Item(String name, String icon, Permission permission) {

        public String href() {
            return "/console/" + name + "/list";
        }
    }

    /** What belongs to the instance alone: a permission in one organization does not open it. */
    private static final Set<Permission> OF_INSTANCE = Set.of(Permission.PLUGIN_READ, Permission.INSTANCE_READ);

    /** Entries under one heading. */
    public record Group(String name, List<Item> items) {}

    private static final List<Group> ALL = List.of(
            new Group(
                    "structure",
                    List.of(
                            new Item("organizations", "organization", Permission.ORGANIZATION_READ),
                            new Item("projects", "project", Permission.PROJECT_READ),
                            new Item("applications", "application", Permission.APPLICATION_READ))),
            new Group(
                    "access",
                    List.of(
                            new Item("people", "people", Permission.PERSON_READ),
                            new Item("authorizations", "authorization", Permission.AUTHORIZATION_READ),
                            new Item("sessions", "session", Permission.SESSION_READ))),
            new Group(
                    "operation",
                    List.of(
                            new Item("activity", "activity", Permission.AUDIT_READ),
                            new Item("plugins", "plugin", Permission.PLUGIN_READ),
                            new Item("cluster", "server", Permission.INSTANCE_READ),
                            new Item("settings", "setting", Permission.INSTANCE_READ))));

    public List<Group> getGroups() {
        return ALL.stream()
                .map(group -> new Group(
                        group.name(),
                        group.items().stream()
                                .filter(item -> isOpen(item.permission()))
                                .toList()))
                .filter(group -> !group.items().isEmpty())
                .toList();
    }

    private boolean isOpen(Permission permission) {
        return OF_INSTANCE.contains(permission)
                ? signedIn.mayEverywhere(permission)
                : signedIn.maySomewhere(permission);
    }
}
