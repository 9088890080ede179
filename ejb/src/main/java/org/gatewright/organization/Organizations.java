package org.gatewright.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gatewright.administrator.Reach;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.list.ListQuery;
import org.gatewright.list.Listing;
import org.gatewright.persistence.Search;
import org.gatewright.persistence.Writes;

/** The organizations as other rooms may read them: without a question of permission, which is theirs to ask. */
@ApplicationScoped
public class Organizations {

    private static final Writes.Unique NAME = new Writes.Unique("uq_organizations_name", ErrorCode.NAME_TAKEN, "name");

    @PersistenceContext(unitName = "gatewright")
    EntityManager entities;

    public Optional<Organization> find(String id) {
        return Optional.ofNullable(entities.find(OrganizationEntity.class, id)).map(OrganizationEntity::toRecord);
    }

    /**
     * An organization that must be there.
     *
     * @throws DomainException {@code NOT_FOUND}
     */
    public Organization load(String id) {
        return entity(id).toRecord();
    }

    /** The id of the organization of that name. */
    public Optional<String> idOf(String name) {
        return entities.createQuery("select o.id from OrganizationEntity o where o.name = :name", String.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    /** Names by id; what is not there is not in the answer. */
    public Map<String, String> names(Collection<String> ids) {
        return entities.createQuery("select o from OrganizationEntity o where o.id in :ids", OrganizationEntity.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(OrganizationEntity::id, OrganizationEntity::name));
    }

    OrganizationEntity entity(String id) {
        return Optional.ofNullable(entities.find(OrganizationEntity.class, id))
                .orElseThrow(() -> DomainException.of(ErrorCode.NOT_FOUND));
    }

    Organization add(OrganizationEntity organization) {
        entities.persist(organization);
        return write(organization);
    }

    Organization write(OrganizationEntity organization) {
        Writes.flush(entities, NAME);
        return organization.toRecord();
    }

    void remove(OrganizationEntity organization) {
        entities.remove(organization);
        Writes.flush(entities);
    }

    Listing<Organization> list(Reach reach, ListQuery query) {
        Search<OrganizationEntity> search = Search.of(entities, OrganizationEntity.class)
                .containing(query.text(), "e.nameFolded", Search.ID)
                .sortedBy("name", "e.nameFolded")
                .sortedBy("state", "e.state")
                .sortedBy("createdAt", "e.createdAt")
                .sortedBy("changedAt", "e.changedAt")
                .filteredBy(query, "state", "e.state", State.class);
        if (!reach.everywhere()) {
            search.where("e.id in :reach", Map.of("reach", reach.organizations()));
        }
        return search.list(query, OrganizationEntity::toRecord);
    }
}
