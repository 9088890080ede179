package org.gatewright.authorization;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatewright.administrator.Actor;
import org.gatewright.administrator.Permission;
import org.gatewright.administrator.Reach;
import org.gatewright.audit.Action;
import org.gatewright.audit.Audit;
import org.gatewright.audit.AuditEntry;
import org.gatewright.audit.Detail;
import org.gatewright.change.Changed;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.identifier.Ids;
import org.gatewright.list.ListQuery;
import org.gatewright.list.Listing;
import org.gatewright.organization.State;
import org.gatewright.project.Grants;
import org.gatewright.project.Project;
import org.gatewright.project.Projects;
import org.gatewright.project.Roles;

/**
 * Keeps who has which roles in which project. The project's administrators give its roles; those of an organization that was
 * granted the project give the granted roles to their own people.
 */
@Stateless
public class AuthorizationService {

    @Inject
    Authorizations authorizations;

    @Inject
    Projects projects;

    @Inject
    Roles roles;

    @Inject
    Grants grants;

    @Inject
    Audit audit;

    @Inject
    Event<Changed> changes;

    @Inject
    Clock clock;

    /**
     * Gives roles to a person or a group.
     *
     * @throws DomainException {@code ALREADY_AUTHORIZED}, or {@code ROLE_UNKNOWN} or {@code ROLE_NOT_GRANTED} at {@code
     *     roles}
     */
    public Authorization create(Actor actor, String projectId, NewAuthorization authorization) {
        Project project = projects.load(projectId);
        Holder holder = holder(authorization);
        require(actor, Permission.AUTHORIZATION_WRITE, project, holder.organizationId());
        requireRoles(project, holder.organizationId(), authorization.roles());
        authorizations.requireNone(projectId, holder);
        AuthorizationEntity entity = new AuthorizationEntity(Ids.next(), projectId, holder, Instant.now(clock));
        entity.roles(authorization.roles());
        authorizations.add(entity);
        return record(actor, entity, Action.AUTHORIZATION_CREATED);
    }

    /** Gives other roles than before. */
    public Authorization change(Actor actor, String id, List<String> roles) {
        AuthorizationEntity entity = loadFor(actor, Permission.AUTHORIZATION_WRITE, id);
        requireRoles(projects.load(entity.projectId()), entity.organizationId(), roles);
        entity.roles(roles);
        return record(actor, entity, Action.AUTHORIZATION_CHANGED);
    }

    public Authorization activate(Actor actor, String id) {
        return move(actor, id, State.ACTIVE, Action.AUTHORIZATION_ACTIVATED);
    }

    public Authorization deactivate(Actor actor, String id) {
        return move(actor, id, State.INACTIVE, Action.AUTHORIZATION_DEACTIVATED);
    }

    public void remove(Actor actor, String id) {
        AuthorizationEntity entity = loadFor(actor, Permission.AUTHORIZATION_WRITE, id);
        authorizations.remove(entity);
        announce(actor, entity.toRecord(), Action.AUTHORIZATION_REMOVED);
    }

    public Authorization load(Actor actor, String id) {
        return loadFor(actor, Permission.AUTHORIZATION_READ, id).toRecord();
    }

    /** Those the actor may see, of all that fit the filter. */
    public Listing<Authorization> list(Actor actor, AuthorizationFilter filter, ListQuery query) {
        Reach reach = actor.reach(Permission.AUTHORIZATION_READ);
        if (reach.isEmpty()) {
            throw DomainException.of(ErrorCode.DENIED);
        }
        return authorizations.list(reach, filter, query);
    }

    /** People and groups that could be authorized, some fifty at most. */
    public List<Candidate> candidates(Actor actor, String projectId, String text) {
        Project project = projects.load(projectId);
        actor.require(Permission.AUTHORIZATION_WRITE, project.organizationId(), projectId);
        return authorizations.candidates(project, text);
    }

    private Holder holder(NewAuthorization authorization) {
        if (authorization.userId().isPresent() == authorization.groupId().isPresent()) {
            throw DomainException.of(ErrorCode.HOLDER_MISSING).at("userId");
        }
        return authorization
                .userId()
                .flatMap(authorizations::person)
                .or(() -> authorization.groupId().flatMap(authorizations::group))
                .orElseThrow(() -> DomainException.of(ErrorCode.NOT_FOUND)
                        .at(authorization.userId().isPresent() ? "userId" : "groupId"));
    }

    private AuthorizationEntity loadFor(Actor actor, Permission permission, String id) {
        AuthorizationEntity entity = authorizations.load(id);
        require(actor, permission, projects.load(entity.projectId()), entity.organizationId());
        return entity;
    }

    /** The actor administers the project, or the people it was granted for. */
    private void require(Actor actor, Permission permission, Project project, String holderOrganization) {
        boolean related = project.organizationId().equals(holderOrganization)
                || grantedRoles(project, holderOrganization).isPresent();
        if (related && actor.may(permission, holderOrganization, "")) {
            return;
        }
        actor.require(permission, project.organizationId(), project.id());
        // A project's administrator learns nothing of people who have nothing to do with the project.
        if (!related && !actor.may(Permission.PERSON_READ, holderOrganization, "")) {
            throw DomainException.of(ErrorCode.NOT_FOUND);
        }
    }

    private void requireRoles(Project project, String holderOrganization, List<String> keys) {
        roles.load(project.id(), keys);
        boolean own = project.organizationId().equals(holderOrganization);
        Optional<Set<String>> granted = own ? Optional.empty() : grantedRoles(project, holderOrganization);
        if (!own && granted.isEmpty()) {
            throw DomainException.of(ErrorCode.PROJECT_NOT_GRANTED);
        }
        AccessRules.notGranted(own, granted.orElse(Set.of()), keys).stream()
                .findFirst()
                .ifPresent(role -> {
                    throw DomainException.of(ErrorCode.ROLE_NOT_GRANTED)
                            .at("roles")
                            .with("role", role);
                });
    }

    /** Keys of the roles granted to an organization; empty if there is no grant in use. */
    private Optional<Set<String>> grantedRoles(Project project, String organizationId) {
        return grants.find(project.id(), organizationId)
                .filter(grant -> grant.state() == State.ACTIVE)
                .map(grant -> Set.copyOf(grant.roleKeys()));
    }

    private Authorization move(Actor actor, String id, State next, Action action) {
        AuthorizationEntity entity = loadFor(actor, Permission.AUTHORIZATION_WRITE, id);
        if (entity.state() == next) {
            throw DomainException.of(ErrorCode.ILLEGAL_TRANSITION)
                    .with("from", entity.state().name())
                    .with("to", next.name());
        }
        entity.state(next);
        return record(actor, entity, action);
    }

    private Authorization record(Actor actor, AuthorizationEntity entity, Action action) {
        entity.changedAt(Instant.now(clock));
        Authorization saved = authorizations.save(entity);
        announce(actor, saved, action);
        return saved;
    }

    private void announce(Actor actor, Authorization authorization, Action action) {
        AuditEntry entry = AuditEntry.change(
                        actor, action, "authorization", authorization.id(), authorization.projectName())
                .inOrganization(authorization.organizationId())
                .inProject(authorization.projectId())
                .with(Detail.HOLDER, authorization.name())
                .with(Detail.ROLES, String.join(", ", authorization.roleKeys()));
        audit.record(authorization.userId().map(entry::aboutUser).orElse(entry));
        // What hangs on it is kept by person; of a group, anybody may be in it.
        changes.fire(authorization
                .userId()
                .map(user -> new Changed(Changed.Kind.USER, user))
                .orElseGet(() -> new Changed(Changed.Kind.AUTHORIZATION, authorization.id())));
    }
}
