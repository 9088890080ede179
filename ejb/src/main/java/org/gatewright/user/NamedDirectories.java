package org.gatewright.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which organization names which directory. Each call is a short transaction, or part of the caller's. */
@ApplicationScoped
@Transactional
public class NamedDirectories {

    @PersistenceContext(unitName = "gatewright")
    EntityManager entities;

    @Inject
    Clock clock;

    /** The directory that an organization names. */
    public Optional<NamedDirectory> find(String organizationId) {
        return Optional.ofNullable(entities.find(NamedDirectoryEntity.class, organizationId))
                .map(NamedDirectoryEntity::toRecord);
    }

    /** Its id alone. */
    public Optional<String> of(String organizationId) {
        return find(organizationId).map(NamedDirectory::directory);
    }

    /** Those of organizations in use. */
    public List<NamedDirectory> inUse() {
        return entities.createQuery(
                        "select d from NamedDirectoryEntity d where d.organizationId in"
                                + " (select o.id from OrganizationEntity o where o.state = org.gatewright.organization.State.ACTIVE)"
                                + " order by d.organizationId",
                        NamedDirectoryEntity.class)
                .getResultStream()
                .map(NamedDirectoryEntity::toRecord)
                .toList();
    }

    /** Names another one, or none. */
    public void name(String organizationId, Optional<String> directory) {
        Optional.ofNullable(entities.find(NamedDirectoryEntity.class, organizationId))
                .ifPresent(entities::remove);
        entities.flush();
        directory.ifPresent(id -> entities.persist(new NamedDirectoryEntity(organizationId, id)));
        entities.flush();
    }

    /** Whether it is this node's turn to look, now that it was not looked at for some time. */
    public boolean takeTurn(String organizationId, Duration every, Duration longest) {
        Instant now = Instant.now(clock);
        return entities.createQuery("update NamedDirectoryEntity d set d.busyUntil = :until"
                                + " where d.organizationId = :id and d.busyUntil <= :now"
                                + " and (d.lookedAt is null or d.lookedAt <= :before)")
                        .setParameter("until", now.plus(longest))
                        .setParameter("id", organizationId)
                        .setParameter("now", now)
                        .setParameter("before", now.minus(every))
                        .executeUpdate()
                == 1;
    }

    /** Writes down how far was looked. */
    public void looked(NamedDirectory at, String seen, Optional<Instant> listedAt) {
        still(at).ifPresent(entity -> entity.looked(seen, listedAt.orElse(null), Instant.now(clock)));
    }

    /** Writes down why nobody could look. */
    public void failed(NamedDirectory at, String why) {
        still(at).ifPresent(entity -> entity.failed(why, Instant.now(clock)));
    }

    private Optional<NamedDirectoryEntity> still(NamedDirectory at) {
        return Optional.ofNullable(entities.find(NamedDirectoryEntity.class, at.organizationId()))
                .filter(entity -> entity.toRecord().directory().equals(at.directory()));
    }
}
