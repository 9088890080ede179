package org.gatewright.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatewright.administrator.Reach;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.list.ListQuery;
import org.gatewright.list.Listing;
import org.gatewright.organization.Organizations;
import org.gatewright.organization.State;
import org.gatewright.persistence.Search;
import org.gatewright.persistence.Writes;

/** The projects as other rooms may read them: without a question of permission, which is theirs to ask. */
@ApplicationScoped
public class Projects {

    private static final Writes.Unique NAME = new Writes.Unique("uq_projects_name", ErrorCode.NAME_TAKEN, "name");

    @PersistenceContext(unitName = "gatewright")
    EntityManager entities;

    @Inject
    Organizations organizations;

    public Optional<Project> find(String id) {
        return Optional.ofNullable(entities.find(ProjectEntity.class, id)).map(this::toRecord);
    }

    /**
     * A project that must be there.
     *
     * @throws DomainException {@code NOT_FOUND}
     */
    public Project load(String id) {
        return find(id).orElseThrow(() -> DomainException.of(ErrorCode.NOT_FOUND));
    }

    /** Names by id; what is not there is not in the answer. */
    public Map<String, String> names(Collection<String> ids) {
        return entities.createQuery("select p from ProjectEntity p where p.id in :ids", ProjectEntity.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(ProjectEntity::id, ProjectEntity::name));
    }

    ProjectEntity entity(String id) {
        return Optional.ofNullable(entities.find(ProjectEntity.class, id))
                .orElseThrow(() -> DomainException.of(ErrorCode.NOT_FOUND));
    }

    List<ProjectEntity> ofOrganization(String organizationId) {
        return entities.createQuery(
                        "select p from ProjectEntity p where p.organizationId = :organization order by p.nameFolded",
                        ProjectEntity.class)
                .setParameter("organization", organizationId)
                .getResultList();
    }

    Project add(ProjectEntity project) {
        entities.persist(project);
        return write(project);
    }

    Project write(ProjectEntity project) {
        Writes.flush(entities, NAME);
        return toRecord(project);
    }

    void remove(ProjectEntity project) {
        entities.remove(project);
        Writes.flush(entities);
    }

    Listing<Project> list(Reach reach, Optional<String> organizationId, ListQuery query) {
        Search<ProjectEntity> search = Search.of(entities, ProjectEntity.class)
                .containing(query.text(), Search.ID, "e.nameFolded")
                .sortedBy("name", "e.nameFolded")
                .sortedBy("state", "e.state")
                .sortedBy("createdAt", "e.createdAt")
                .sortedBy("changedAt", "e.changedAt")
                .filteredBy(query, "state", "e.state", State.class);
        organizationId.ifPresent(id -> search.where("e.organizationId = :organization", Map.of("organization", id)));
        if (!reach.everywhere()) {
            search.where(
                    "(e.organizationId in :organizations or e.id in :projects)",
                    Map.of("organizations", reach.organizations(), "projects", reach.projects()));
        }
        Listing<ProjectEntity> found = search.list(query, Function.identity());
        Map<String, String> names = organizations.names(
                found.items().stream().map(ProjectEntity::organizationId).collect(Collectors.toSet()));
        return found.map(project -> project.toRecord(names.getOrDefault(project.organizationId(), "")));
    }

    Project toRecord(ProjectEntity project) {
        return project.toRecord(organizations.load(project.organizationId()).name());
    }
}
