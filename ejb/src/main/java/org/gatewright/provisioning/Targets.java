package org.gatewright.provisioning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatewright.key.Secrets;
import org.gatewright.spi.setting.Settings;

/** Which application names which remote directory, and who is there. Each call is a short transaction, or part of the caller's. */
@ApplicationScoped
@Transactional
class Targets {

    @PersistenceContext(unitName = "gatewright")
    EntityManager entities;

    @Inject
    Secrets secrets;

    @Inject
    Clock clock;

    Optional<Target> find(String applicationId) {
        return entity(applicationId).map(entity -> entity.toRecord(secrets));
    }

    List<String> applicationIds() {
        return entities.createQuery("select t.applicationId from TargetEntity t order by t.applicationId", String.class)
                .getResultList();
    }

    /** Names a target, another one or the same with other settings. Who was put into another one is forgotten. */
    void name(String applicationId, String target, Settings settings) {
        Optional<TargetEntity> before = entity(applicationId)
                .filter(there -> there.toRecord(secrets).target().equals(target));
        TargetEntity entity = before.orElseGet(() -> {
            forget(applicationId);
            TargetEntity fresh = new TargetEntity(applicationId, target);
            fresh.settings(settings, secrets);
            entities.persist(fresh);
            return fresh;
        });
        entity.settings(settings, secrets);
        entities.flush();
    }

    /** Names none any more. */
    void forget(String applicationId) {
        entity(applicationId).ifPresent(there -> {
            entities.createQuery("delete from ProvisionedEntity p where p.applicationId = :id")
                    .setParameter("id", applicationId)
                    .executeUpdate();
            entities.remove(there);
            entities.flush();
        });
    }

    void compareNext(String applicationId) {
        entity(applicationId).ifPresent(TargetEntity::compareNext);
    }

    /** Whether it is this node's turn. */
    boolean takeTurn(String applicationId, Duration longest) {
        Instant now = Instant.now(clock);
        return entities.createQuery("update TargetEntity t set t.busyUntil = :until"
                                + " where t.applicationId = :id and t.busyUntil <= :now")
                        .setParameter("until", now.plus(longest))
                        .setParameter("id", applicationId)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    void done(String applicationId, boolean compared, String fault) {
        entity(applicationId).ifPresent(there -> {
            entities.refresh(there);
            there.done(compared, fault, Instant.now(clock));
        });
    }

    /** Who is there or has to be, by person. */
    Map<String, Provisioned> people(String applicationId) {
        Map<String, Provisioned> people = new LinkedHashMap<>();
        entities.createQuery(
                        "select p from ProvisionedEntity p where p.applicationId = :id order by p.userId",
                        ProvisionedEntity.class)
                .setParameter("id", applicationId)
                .getResultStream()
                .map(ProvisionedEntity::toRecord)
                .forEach(person -> people.put(person.userId(), person));
        return people;
    }

    void keep(String applicationId, Provisioned person) {
        if (entity(applicationId).isPresent()) {
            entities.merge(new ProvisionedEntity(applicationId, person));
        }
    }

    void drop(String applicationId, String userId) {
        Optional.ofNullable(entities.find(ProvisionedEntity.class, new ProvisionedEntity.Key(applicationId, userId)))
                .ifPresent(entities::remove);
    }

    /** Whether a try that failed may be made again. */
    boolean hasDue(String applicationId) {
        return !entities.createQuery(
                        "select p.userId from ProvisionedEntity p where p.applicationId = :id and p.tries > 0"
                                + " and p.nextAt <= :now",
                        String.class)
                .setParameter("id", applicationId)
                .setParameter("now", Instant.now(clock))
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /**
     * People who may have to do with a project: those who are authorized, themselves or by a group, and if the project lets
     * everybody in, those of its organization.
     */
    List<String> candidates(String projectId) {
        @SuppressWarnings("unchecked") // a native query gives what its columns are
        List<String> ids = entities.createNativeQuery("select a.user_id from authorizations a"
                        + " where a.project_id = :project and a.user_id is not null"
                        + " union select m.user_id from authorizations a"
                        + " join user_groups g on g.id = a.group_id"
                        + " join user_groups below on below.organization_id = g.organization_id"
                        + " and (below.path = g.path or below.path like concat(g.path, '/%'))"
                        + " join user_group_members m on m.group_id = below.id"
                        + " where a.project_id = :project"
                        + " union select u.id from users u join projects p on p.organization_id = u.organization_id"
                        + " where p.id = :project and p.only_authorized = false")
                .setParameter("project", projectId)
                .getResultList();
        return ids;
    }

    private Optional<TargetEntity> entity(String applicationId) {
        return Optional.ofNullable(entities.find(TargetEntity.class, applicationId));
    }
}
