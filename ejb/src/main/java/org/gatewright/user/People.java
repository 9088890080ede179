package org.gatewright.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatewright.authorization.AccessRules;
import org.gatewright.authorization.Standing;
import org.gatewright.group.GroupPaths;
import org.gatewright.organization.Organizations;
import org.gatewright.organization.State;
import org.gatewright.project.Grant;
import org.gatewright.project.Grants;
import org.gatewright.project.Project;
import org.gatewright.project.Projects;
import org.gatewright.spi.identity.Subject;

/** Reads from the tables of several rooms what a sign-on wants to know about a person, in few queries. */
@ApplicationScoped
@Transactional
class People {

    @PersistenceContext(unitName = "gatewright")
    EntityManager entities;

    @Inject
    Organizations organizations;

    @Inject
    Projects projects;

    @Inject
    Grants grants;

    /** A person in a project. */
    record Found(Standing standing, Subject subject) {}

    Optional<LoginRecord> byLoginName(String typed) {
        Optional<LoginRecord> byKey = login("u.loginKey = :key", Map.of("key", LoginNames.folded(typed)));
        return byKey.isPresent() ? byKey : LoginNames.qualified(typed).flatMap(this::byQualifiedName);
    }

    Optional<LoginRecord> byId(String userId) {
        return login("u.id = :id", Map.of("id", userId));
    }

    void loggedIn(String userId, Instant at) {
        entities.createQuery("update UserEntity u set u.lastLoginAt = :at where u.id = :id")
                .setParameter("at", at)
                .setParameter("id", userId)
                .executeUpdate();
    }

    Optional<Found> find(String userId, String projectId) {
        return Optional.ofNullable(entities.find(UserEntity.class, userId))
                .map(UserEntity::toRecord)
                .flatMap(user -> projects.find(projectId).map(project -> found(user, project)));
    }

    private Found found(User user, Project project) {
        boolean own = project.organizationId().equals(user.organizationId());
        List<String> groups = groups(user.id());
        Optional<Grant> grant = own ? Optional.empty() : grantInUse(project.id(), user.organizationId());
        Standing standing = new Standing(
                user.state() == UserState.ACTIVE,
                isOrganizationActive(user.organizationId()),
                project.state() == State.ACTIVE && isOrganizationActive(project.organizationId()),
                own,
                project.onlyAuthorized(),
                project.onlyGranted(),
                grant.isPresent(),
                grant.map(found -> Set.copyOf(found.roleKeys())).orElse(Set.of()),
                givenRoles(user, project.id(), groups));
        return new Found(standing, subject(user, AccessRules.roles(standing), groups));
    }

    private static Subject subject(User user, List<String> roles, List<String> groups) {
        Map<String, String> profile = new HashMap<>(user.fields());
        user.email().ifPresent(email -> profile.put(Subject.EMAIL, email));
        user.language().ifPresent(language -> profile.put(Subject.LANGUAGE, language));
        putUnlessBlank(profile, Subject.GIVEN_NAME, user.givenName());
        putUnlessBlank(profile, Subject.FAMILY_NAME, user.familyName());
        putUnlessBlank(profile, Subject.DISPLAY_NAME, user.displayName());
        return new Subject(user.id(), user.userName(), user.organizationName(), profile, roles, groups);
    }

    private static void putUnlessBlank(Map<String, String> profile, String field, String value) {
        if (!value.isBlank()) {
            profile.put(field, value);
        }
    }

    private Optional<LoginRecord> byQualifiedName(LoginNames.Qualified name) {
        return login(
                "u.userNameFolded = :name and u.organizationId in"
                        + " (select o.id from OrganizationEntity o where o.nameFolded = :organization)",
                Map.of("name", name.userName(), "organization", name.organization()));
    }

    private Optional<LoginRecord> login(String condition, Map<String, String> parameters) {
        var query = entities.createQuery("select u from UserEntity u where " + condition, UserEntity.class);
        parameters.forEach(query::setParameter);
        return query.getResultStream()
                .findFirst()
                .map(UserEntity::toRecord)
                .map(user -> new LoginRecord(
                        user.id(),
                        user.organizationId(),
                        user.userName(),
                        user.displayName(),
                        user.language(),
                        user.state() == UserState.ACTIVE && isOrganizationActive(user.organizationId()),
                        user.directory()));
    }

    private boolean isOrganizationActive(String id) {
        return organizations
                .find(id)
                .filter(organization -> organization.state() == State.ACTIVE)
                .isPresent();
    }

    /** Paths of the groups the person was put in, sorted. */
    private List<String> groups(String userId) {
        return texts(entities.createNativeQuery(
                        "select g.path from user_group_members m join user_groups g on g.id = m.group_id"
                                + " where m.user_id = :id order by g.path")
                .setParameter("id", userId));
    }

    private Optional<Grant> grantInUse(String projectId, String organizationId) {
        return grants.find(projectId, organizationId).filter(grant -> grant.state() == State.ACTIVE);
    }

    private Set<String> givenRoles(User user, String projectId, List<String> groups) {
        Set<String> roles = new HashSet<>(texts(entities.createNativeQuery(
                        "select r.role_key from authorizations a join authorization_roles r on r.authorization_id = a.id"
                                + " where a.project_id = :project and a.user_id = :user and a.state = 'ACTIVE'")
                .setParameter("project", projectId)
                .setParameter("user", user.id())));
        if (!groups.isEmpty()) {
            roles.addAll(texts(entities.createNativeQuery("select r.role_key from authorizations a"
                            + " join authorization_roles r on r.authorization_id = a.id"
                            + " join user_groups g on g.id = a.group_id"
                            + " where a.project_id = :project and a.state = 'ACTIVE'"
                            + " and g.organization_id = :organization and g.path in (:paths)")
                    .setParameter("project", projectId)
                    .setParameter("organization", user.organizationId())
                    .setParameter(
                            "paths",
                            groups.stream()
                                    .flatMap(path -> GroupPaths.withAncestors(path).stream())
                                    .distinct()
                                    .toList())));
        }
        return roles;
    }

    private static List<String> texts(Query query) {
        return rows(query);
    }

    @SuppressWarnings("unchecked") // a native query gives what its columns are
    private static <T> List<T> rows(Query query) {
        return query.getResultList();
    }
}
