package org.gatewright.web.console.activity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gatewright.administrator.Permission;
import org.gatewright.audit.AuditEntry;
import org.gatewright.web.console.SignedIn;
import org.jspecify.annotations.Nullable;

/** Addresses of the pages of what records name; null where there is no page, or none that is open to this person. */
@Named
@RequestScoped
public class ActivityLinks {

    private static final String REMOVED = ".removed";

    @Inject
    SignedIn signedIn;

    /** The page of whoever did it. */
    public @Nullable String who(AuditEntry entry) {
        boolean own = entry.userId().filter(entry.actorId()::equals).isPresent();
        boolean open = signedIn.mayEverywhere(Permission.PERSON_READ) || (own && may(entry, Permission.PERSON_READ));
        return open && !entry.actorId().isEmpty() ? "/console/people/general?id=" + entry.actorId() : null;
    }

    /** The page of what it happened to. */
    public @Nullable String target(AuditEntry entry) {
        if (entry.action().endsWith(REMOVED)) {
            return null;
        }
        String id = entry.targetId();
        return switch (entry.targetType()) {
            case "user" -> open(entry, Permission.PERSON_READ, "people/general?id=" + id);
            case "application" -> open(entry, Permission.APPLICATION_READ, "applications/overview?id=" + id);
            case "organization" -> open(entry, Permission.ORGANIZATION_READ, "organizations/general?id=" + id);
            case "project" -> open(entry, Permission.PROJECT_READ, "projects/general?id=" + id);
            case "role" -> open(entry, Permission.PROJECT_READ, "projects/roles?id=" + project(entry));
            case "grant" -> open(entry, Permission.PROJECT_READ, "projects/grants?id=" + project(entry));
            case "group" -> open(entry, Permission.PERSON_READ, "groups/general?id=" + id);
            case "authorization" -> open(entry, Permission.AUTHORIZATION_READ, "authorizations/change?id=" + id);
            case "policy" -> policies(entry);
            case "key" -> everywhere(Permission.KEY_READ, "settings/keys");
            case "plugin" -> plugin(entry, id);
            case "protocol" -> everywhere(Permission.INSTANCE_READ, "settings/protocol?protocol=" + id);
            default -> null;
        };
    }

    private @Nullable String policies(AuditEntry entry) {
        return entry.organizationId()
                .map(organization -> open(entry, Permission.POLICY_READ, "organizations/policies?id=" + organization))
                .orElseGet(() -> everywhere(Permission.POLICY_READ, "settings/policies"));
    }

    private @Nullable String plugin(AuditEntry entry, String id) {
        String page = "plugins/plugin?plugin=" + id;
        return entry.organizationId()
                .map(organization -> open(entry, Permission.ORGANIZATION_READ, page + "&organization=" + organization))
                .orElseGet(() -> everywhere(Permission.INSTANCE_READ, page));
    }

    private @Nullable String everywhere(Permission permission, String page) {
        return signedIn.mayEverywhere(permission) ? "/console/" + page : null;
    }

    private @Nullable String open(AuditEntry entry, Permission permission, String page) {
        return may(entry, permission) ? "/console/" + page : null;
    }

    private boolean may(AuditEntry entry, Permission permission) {
        return signedIn.may(
                permission, entry.organizationId().orElse(""), entry.projectId().orElse(""));
    }

    private static String project(AuditEntry entry) {
        return entry.projectId().orElse("");
    }
}
