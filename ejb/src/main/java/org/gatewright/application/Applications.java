package org.gatewright.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatewright.administrator.Reach;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.key.Secrets;
import org.gatewright.list.ListQuery;
import org.gatewright.list.Listing;
import org.gatewright.organization.Organizations;
import org.gatewright.organization.State;
import org.gatewright.persistence.Names;
import org.gatewright.persistence.Search;
import org.gatewright.project.Projects;

/** Finds applications in the database. */
@ApplicationScoped
@Transactional
class Applications {

    @PersistenceContext(unitName = "gatewright")
    EntityManager entities;

    @Inject
    Projects projects;

    @Inject
    Organizations organizations;

    @Inject
    Secrets secrets;

    ApplicationEntity loadEntity(String id) {
        return Optional.ofNullable(entities.find(ApplicationEntity.class, id))
                .orElseThrow(() -> DomainException.of(ErrorCode.NOT_FOUND));
    }

    Application loadRecord(String id) {
        return loadEntity(id).toRecord();
    }

    StoredApplication load(String id) {
        return open(loadEntity(id));
    }

    Optional<StoredApplication> find(String id) {
        return Optional.ofNullable(entities.find(ApplicationEntity.class, id)).map(this::open);
    }

    List<String> idsOfProject(String projectId) {
        return entities.createQuery("select a.id from ApplicationEntity a where a.projectId = :project", String.class)
                .setParameter("project", projectId)
                .getResultList();
    }

    List<StoredApplication> byIdentifier(String protocol, String identifier) {
        return ids(protocol, identifier).stream().map(this::load).toList();
    }

    /** Ids of the applications with this identifier, active or not. */
    List<String> ids(String protocol, String identifier) {
        return entities.createQuery(
                        "select a.id from ApplicationEntity a where a.protocol = :protocol"
                                + " and a.identifierHash = :hash order by a.id",
                        String.class)
                .setParameter("protocol", protocol)
                .setParameter("hash", hash(identifier))
                .getResultList();
    }

    /**
     * Applications of projects that belong to an organization, were granted to it, or that somebody in it is authorized for;
     * by name.
     */
    List<String> idsAround(String organizationId) {
        return entities.createQuery(
                        """
                        select a.id from ApplicationEntity a
                        where a.projectId in (select p.id from ProjectEntity p where p.organizationId = :organization)
                        or a.projectId in (select g.projectId from GrantEntity g where g.organizationId = :organization)
                        or a.projectId in
                            (select z.projectId from AuthorizationEntity z where z.organizationId = :organization)
                        order by a.nameFolded""",
                        String.class)
                .setParameter("organization", organizationId)
                .getResultList();
    }

    Optional<String> idByAlias(String alias) {
        return entities.createQuery("select a.id from ApplicationEntity a where a.alias = :alias", String.class)
                .setParameter("alias", alias)
                .getResultStream()
                .findFirst();
    }

    void requireNameFree(String projectId, String name, String exceptId) {
        boolean taken = !entities.createQuery(
                        "select a.id from ApplicationEntity a where a.projectId = :project"
                                + " and a.nameFolded = :name and a.id <> :id",
                        String.class)
                .setParameter("project", projectId)
                .setParameter("name", Names.folded(name))
                .setParameter("id", exceptId)
                .getResultList()
                .isEmpty();
        if (taken) {
            throw DomainException.of(ErrorCode.NAME_TAKEN).at("name");
        }
    }

    /** An alias for this name that nobody has. */
    String freeAlias(String name) {
        String alias = Aliases.of(name);
        String candidate = alias;
        for (int number = 2; !isAliasFree(candidate, ""); number++) {
            candidate = Aliases.numbered(alias, number);
        }
        return candidate;
    }

    boolean isAliasFree(String alias, String exceptId) {
        return idByAlias(alias).filter(id -> !id.equals(exceptId)).isEmpty();
    }

    Listing<Application> list(Reach reach, Optional<String> projectId, ListQuery query) {
        Search<ApplicationEntity> search = Search.of(entities, ApplicationEntity.class)
                .containing(query.text(), "e.nameFolded", "e.alias", "lower(e.identifier)", Search.ID)
                .sortedBy("name", "e.nameFolded")
                .sortedBy("projectName", "e.projectName")
                .sortedBy("createdAt", "e.id")
                .filteredBy(query, "state", "e.state", State.class);
        if (projectId.isPresent()) {
            search.where("e.projectId = :project", Map.of("project", projectId.get()));
        } else if (!reach.everywhere()) {
            search.where(
                    "(e.organizationId in :organizations or e.projectId in :projects)",
                    Map.of("organizations", reach.organizations(), "projects", reach.projects()));
        }
        for (String filter : List.of("organizationId", "protocol", "template")) {
            Optional.ofNullable(query.filters().get(filter))
                    .ifPresent(value -> search.where("e." + filter + " = :" + filter, Map.of(filter, value)));
        }
        return search.list(query, ApplicationEntity::toRecord);
    }

    /** What identifiers are found by. */
    static String hash(String identifier) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(identifier.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("The JDK has no SHA-256", e);
        }
    }

    private StoredApplication open(ApplicationEntity entity) {
        SecretSettings opener = new SecretSettings(secrets);
        return new StoredApplication(
                new org.gatewright.spi.identity.Application(
                        entity.id(),
                        entity.version(),
                        entity.name(),
                        entity.alias(),
                        entity.projectName(),
                        entity.identifier(),
                        entity.template(),
                        opener.open(entity.settings(), entity.secrets())),
                entity.projectId(),
                entity.organizationId(),
                entity.protocol(),
                entity.state(),
                entity.state() == State.ACTIVE && isHomeActive(entity.projectId()),
                entity.isShared(),
                entity.mappers().stream().map(opener::open).toList(),
                entity.metadataUrl());
    }

    private boolean isHomeActive(String projectId) {
        return projects.find(projectId)
                .filter(project -> project.state() == State.ACTIVE)
                .flatMap(project -> organizations.find(project.organizationId()))
                .filter(organization -> organization.state() == State.ACTIVE)
                .isPresent();
    }
}
