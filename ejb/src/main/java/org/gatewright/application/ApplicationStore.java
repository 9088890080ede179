package org.gatewright.application;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatewright.administrator.Actor;
import org.gatewright.audit.Action;
import org.gatewright.audit.Audit;
import org.gatewright.audit.AuditEntry;
import org.gatewright.audit.Detail;
import org.gatewright.change.Changed;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.identifier.Ids;
import org.gatewright.key.Secrets;
import org.gatewright.organization.State;
import org.gatewright.persistence.Writes;
import org.gatewright.project.ProjectRemoval;
import org.gatewright.spi.setting.Settings;

/** Writes applications, and the activity with them, each time in one transaction. */
@ApplicationScoped
@Transactional
class ApplicationStore {

    private static final Writes.Unique NAME = new Writes.Unique("uq_applications_name", ErrorCode.NAME_TAKEN, "name");
    private static final Writes.Unique ALIAS =
            new Writes.Unique("uq_applications_alias", ErrorCode.ALIAS_TAKEN, "alias");
    private static final Writes.Unique IDENTIFIER =
            new Writes.Unique("uq_applications_identifier", ErrorCode.IDENTIFIER_TAKEN, "document");

    @PersistenceContext(unitName = "gatewright")
    EntityManager entities;

    @Inject
    Applications applications;

    @Inject
    Secrets secrets;

    @Inject
    Audit audit;

    @Inject
    Event<Changed> changes;

    @Inject
    Clock clock;

    Application create(Actor actor, String projectId, Draft draft, Optional<Source> source) {
        ApplicationEntity entity =
                new ApplicationEntity(Ids.next(), projectId, draft.protocol(), draft.template(), Instant.now(clock));
        entity.identify(draft.identifier(), Applications.hash(draft.identifier()), draft.shared());
        entity.metadataUrl(source.flatMap(ApplicationStore::url));
        fill(entity, draft);
        entities.persist(entity);
        return record(actor, entity, Action.APPLICATION_CREATED, Map.of(Detail.IDENTIFIER.key(), draft.identifier()));
    }

    /**
     * Writes what was changed.
     *
     * @throws DomainException {@code STALE_VERSION} if somebody else was faster
     */
    Application change(Actor actor, StoredApplication before, Draft draft, Optional<Source> source) {
        ApplicationEntity entity = applications.loadEntity(before.id());
        if (entity.version() != before.application().version()) {
            throw DomainException.of(ErrorCode.STALE_VERSION);
        }
        fill(entity, draft);
        source.ifPresent(given -> entity.metadataUrl(url(given)));
        return record(
                actor,
                entity,
                Action.APPLICATION_CHANGED,
                Map.of(Detail.CHANGED.key(), String.join(", ", changes(before, draft))));
    }

    Application move(Actor actor, String id, State next) {
        ApplicationEntity entity = applications.loadEntity(id);
        if (entity.state() == next) {
            throw DomainException.of(ErrorCode.ILLEGAL_TRANSITION)
                    .with("from", entity.state().name())
                    .with("to", next.name());
        }
        entity.state(next);
        Action action = next == State.ACTIVE ? Action.APPLICATION_ACTIVATED : Action.APPLICATION_DEACTIVATED;
        return record(actor, entity, action, Map.of());
    }

    void remove(Actor actor, String id) {
        ApplicationEntity entity = applications.loadEntity(id);
        entities.remove(entity);
        announce(actor, entity, Action.APPLICATION_REMOVED, Map.of(Detail.IDENTIFIER.key(), entity.identifier()));
    }

    void projectGoes(@Observes @Priority(ProjectRemoval.APPLICATIONS) ProjectRemoval removal) {
        applications.idsOfProject(removal.project().id()).forEach(id -> remove(removal.actor(), id));
        entities.flush();
    }

    private void fill(ApplicationEntity entity, Draft draft) {
        SecretSettings closer = new SecretSettings(secrets);
        Map<String, String> settings = draft.settings().values();
        entity.call(draft.name(), draft.alias());
        entity.settings(
                SecretSettings.without(draft.secretKeys().own(), settings),
                closer.encrypted(draft.secretKeys().own(), settings));
        entity.mappers(draft.mappers().stream()
                .map(mapper -> closer.close(mapper, draft.secretKeys().of(mapper)))
                .toList());
    }

    private Application record(Actor actor, ApplicationEntity entity, Action action, Map<String, String> facts) {
        entity.changedAt(Instant.now(clock));
        Writes.flush(entities, NAME, ALIAS, IDENTIFIER);
        entities.refresh(entity);
        announce(actor, entity, action, facts);
        return entity.toRecord();
    }

    private void announce(Actor actor, ApplicationEntity entity, Action action, Map<String, String> facts) {
        audit.record(AuditEntry.change(actor, action, "application", entity.id(), entity.name())
                .inOrganization(entity.organizationId())
                .inProject(entity.projectId())
                .atApplication(entity.id())
                .with(Detail.PROTOCOL, entity.protocol())
                .with(facts));
        changes.fire(new Changed(Changed.Kind.APPLICATION, entity.id()));
    }

    /** Names of what differs; values may be secret. */
    private static List<String> changes(StoredApplication before, Draft draft) {
        List<String> names = new ArrayList<>();
        if (!before.application().name().equals(draft.name())) {
            names.add("name");
        }
        if (!before.application().alias().equals(draft.alias())) {
            names.add("alias");
        }
        names.addAll(differing(before.application().settings(), draft.settings()));
        if (!before.mappers().equals(draft.mappers())) {
            names.add("mappers");
        }
        return names;
    }

    private static List<String> differing(Settings before, Settings now) {
        List<String> keys = new ArrayList<>(now.values().keySet());
        before.values().keySet().stream().filter(key -> !keys.contains(key)).forEach(keys::add);
        return keys.stream()
                .filter(key -> !before.text(key).equals(now.text(key)))
                .toList();
    }

    private static Optional<String> url(Source source) {
        return source instanceof Source.Url url ? Optional.of(url.url().strip()) : Optional.empty();
    }
}
