package org.gatewright.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.list.ListQuery;
import org.gatewright.list.Listing;
import org.gatewright.organization.Organizations;
import org.gatewright.organization.State;
import org.gatewright.persistence.Search;
import org.gatewright.persistence.Writes;

/** The grants of projects as other rooms may read them: without a question of permission, which is theirs to ask. */
@ApplicationScoped
public class Grants {

    private static final Writes.Unique ORGANIZATION =
            new Writes.Unique("uq_project_grants", ErrorCode.ALREADY_GRANTED, "organizationId");

    @PersistenceContext(unitName = "gatewright")
    EntityManager entities;

    @Inject
    Organizations organizations;

    @Inject
    Projects projects;

    @Inject
    Roles roles;

    /** The grant of a project to an organization, active or not. */
    public Optional<Grant> find(String projectId, String organizationId) {
        return entities.createQuery(
                        "select g from GrantEntity g where g.projectId = :project and g.organizationId = :organization",
                        GrantEntity.class)
                .setParameter("project", projectId)
                .setParameter("organization", organizationId)
                .getResultStream()
                .findFirst()
                .map(this::toRecord);
    }

    GrantEntity entity(String id) {
        return Optional.ofNullable(entities.find(GrantEntity.class, id))
                .orElseThrow(() -> DomainException.of(ErrorCode.NOT_FOUND));
    }

    List<GrantEntity> ofOrganization(String organizationId) {
        return entities.createQuery(
                        "select g from GrantEntity g where g.organizationId = :organization order by g.id",
                        GrantEntity.class)
                .setParameter("organization", organizationId)
                .getResultList();
    }

    Grant add(GrantEntity grant) {
        entities.persist(grant);
        return write(grant);
    }

    Grant write(GrantEntity grant) {
        Writes.flush(entities, ORGANIZATION);
        return toRecord(grant);
    }

    void remove(GrantEntity grant) {
        entities.remove(grant);
        Writes.flush(entities);
    }

    Listing<Grant> list(String projectId, ListQuery query) {
        Listing<GrantEntity> found = search(query, "e.projectId = :project", Map.of("project", projectId))
                .list(query, Function.identity());
        Map<String, String> names = organizations.names(ids(found, GrantEntity::organizationId));
        Map<String, String> keys = keys(found);
        return found.map(grant -> toRecord(grant, names.getOrDefault(grant.organizationId(), ""), keys));
    }

    Listing<ReceivedGrant> received(String organizationId, ListQuery query) {
        Listing<GrantEntity> found = search(
                        query, "e.organizationId = :organization", Map.of("organization", organizationId))
                .list(query, Function.identity());
        Map<String, String> keys = keys(found);
        return found.map(grant -> {
            Project project = projects.load(grant.projectId());
            return new ReceivedGrant(
                    grant.id(),
                    project.id(),
                    project.name(),
                    project.organizationName(),
                    keysOf(grant, keys),
                    grant.state());
        });
    }

    private Search<GrantEntity> search(ListQuery query, String condition, Map<String, String> values) {
        return Search.of(entities, GrantEntity.class)
                .where(condition, values)
                .filteredBy(query, "state", "e.state", State.class)
                .sortedBy("id", "e.id");
    }

    Grant toRecord(GrantEntity grant) {
        String name = organizations.load(grant.organizationId()).name();
        return toRecord(grant, name, roles.keys(grant.roleIds()));
    }

    private static Grant toRecord(GrantEntity grant, String organizationName, Map<String, String> keys) {
        return new Grant(
                grant.id(),
                grant.projectId(),
                grant.organizationId(),
                organizationName,
                keysOf(grant, keys),
                grant.state());
    }

    private static List<String> keysOf(GrantEntity grant, Map<String, String> keys) {
        return grant.roleIds().stream()
                .filter(keys::containsKey)
                .map(keys::get)
                .sorted()
                .toList();
    }

    private Map<String, String> keys(Listing<GrantEntity> grants) {
        Set<String> ids = new HashSet<>();
        grants.items().forEach(grant -> ids.addAll(grant.roleIds()));
        return roles.keys(ids);
    }

    private static Set<String> ids(Listing<GrantEntity> grants, Function<GrantEntity, String> id) {
        return grants.items().stream().map(id).collect(Collectors.toSet());
    }
}
