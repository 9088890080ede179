package org.gatewright.authorization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatewright.administrator.Reach;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.list.ListQuery;
import org.gatewright.list.Listing;
import org.gatewright.organization.State;
import org.gatewright.persistence.Search;
import org.gatewright.persistence.Writes;
import org.gatewright.project.Project;

/** Authorizations in the database, and what they stand on. */
@ApplicationScoped
class Authorizations {

    private static final int MOST_CANDIDATES = 50;
    private static final Writes.Unique OF_USER =
            new Writes.Unique("uq_authorizations_user", ErrorCode.ALREADY_AUTHORIZED, "userId");
    private static final Writes.Unique OF_GROUP =
            new Writes.Unique("uq_authorizations_group", ErrorCode.ALREADY_AUTHORIZED, "groupId");

    @PersistenceContext(unitName = "gatewright")
    EntityManager entities;

    AuthorizationEntity load(String id) {
        return Optional.ofNullable(entities.find(AuthorizationEntity.class, id))
                .orElseThrow(() -> DomainException.of(ErrorCode.NOT_FOUND));
    }

    void requireNone(String projectId, Holder holder) {
        boolean exists = !entities.createQuery(
                        "select a.id from AuthorizationEntity a where a.projectId = :project"
                                + " and (a.userId = :user or a.groupId = :group)",
                        String.class)
                .setParameter("project", projectId)
                .setParameter("user", holder.userId().orElse(""))
                .setParameter("group", holder.groupId().orElse(""))
                .getResultList()
                .isEmpty();
        if (exists) {
            throw DomainException.of(ErrorCode.ALREADY_AUTHORIZED);
        }
    }

    void add(AuthorizationEntity authorization) {
        entities.persist(authorization);
    }

    Authorization save(AuthorizationEntity authorization) {
        Writes.flush(entities, OF_USER, OF_GROUP);
        entities.refresh(authorization);
        return authorization.toRecord();
    }

    void remove(AuthorizationEntity authorization) {
        entities.remove(authorization);
    }

    List<AuthorizationEntity> ofProject(String projectId) {
        return entities.createQuery(
                        "select a from AuthorizationEntity a where a.projectId = :project", AuthorizationEntity.class)
                .setParameter("project", projectId)
                .getResultList();
    }

    Optional<Holder> person(String userId) {
        return organizationOf("select u.organization_id from users u where u.id = :id", userId)
                .map(organization -> new Holder(Optional.of(userId), Optional.empty(), organization));
    }

    Optional<Holder> group(String groupId) {
        return organizationOf("select g.organization_id from user_groups g where g.id = :id", groupId)
                .map(organization -> new Holder(Optional.empty(), Optional.of(groupId), organization));
    }

    Listing<Authorization> list(Reach reach, AuthorizationFilter filter, ListQuery query) {
        Search<AuthorizationEntity> search = Search.of(entities, AuthorizationEntity.class)
                .containing(query.text(), "lower(e.name)", "lower(e.projectName)")
                .sortedByComputed("name", "e.name")
                .sortedByComputed("projectName", "e.projectName")
                .sortedBy("createdAt", "e.id")
                .filteredBy(query, "state", "e.state", State.class);
        if (!reach.everywhere()) {
            search.where(
                    "(e.organizationId in :organizations or e.ownerId in :organizations or e.projectId in :projects)",
                    Map.of("organizations", reach.organizations(), "projects", reach.projects()));
        }
        filter.projectId().ifPresent(id -> search.where("e.projectId = :project", Map.of("project", id)));
        filter.organizationId()
                .ifPresent(id -> search.where("e.organizationId = :organization", Map.of("organization", id)));
        filter.userId().ifPresent(id -> search.where("e.userId = :user", Map.of("user", id)));
        return search.list(query, AuthorizationEntity::toRecord);
    }

    /** People and groups of the organizations that may have roles of a project, and have none yet. */
    List<Candidate> candidates(Project project, String text) {
        Query query = entities.createNativeQuery(
                """
                select c.user_id, c.group_id, c.name, c.detail, o.name as organization_name from (
                    select u.id as user_id, null as group_id, u.display_name as name, u.user_name as detail,
                        u.organization_id as organization_id from users u
                    union all
                    select null as user_id, g.id as group_id, g.path as name, '' as detail,
                        g.organization_id as organization_id from user_groups g) c
                join organizations o on o.id = c.organization_id
                where (c.organization_id = :owner or c.organization_id in (
                    select pg.organization_id from project_grants pg where pg.project_id = :project
                        and pg.state = 'ACTIVE'))
                and (lower(c.name) like :text escape '!' or lower(c.detail) like :text escape '!')
                and not exists (select 1 from authorizations a where a.project_id = :project
                    and (a.user_id = c.user_id or a.group_id = c.group_id))
                order by c.name, c.detail
                """);
        List<Object[]> rows = rows(query.setParameter("owner", project.organizationId())
                .setParameter("project", project.id())
                .setParameter("text", Search.pattern(text))
                .setMaxResults(MOST_CANDIDATES));
        return rows.stream()
                .map(row -> new Candidate(
                        Optional.ofNullable((String) row[0]),
                        Optional.ofNullable((String) row[1]),
                        (String) row[2],
                        (String) row[3],
                        (String) row[4]))
                .toList();
    }

    private Optional<String> organizationOf(String sql, String id) {
        List<String> rows = rows(entities.createNativeQuery(sql).setParameter("id", id));
        return rows.stream().findFirst();
    }

    @SuppressWarnings("unchecked") // a native query gives what its columns are
    private static <T> List<T> rows(Query query) {
        return query.getResultList();
    }
}
