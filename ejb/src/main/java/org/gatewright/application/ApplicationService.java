package org.gatewright.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.gatewright.administrator.Actor;
import org.gatewright.administrator.Permission;
import org.gatewright.administrator.Reach;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.list.ListQuery;
import org.gatewright.list.Listing;
import org.gatewright.organization.State;
import org.gatewright.persistence.Names;
import org.gatewright.plugin.Pin;
import org.gatewright.plugin.PluginRegistry;
import org.gatewright.plugin.ProtocolExtension;
import org.gatewright.project.Project;
import org.gatewright.project.Projects;
import org.gatewright.setting.SettingRefusal;
import org.gatewright.spi.registration.ConnectValue;
import org.gatewright.spi.registration.Understood;
import org.gatewright.spi.setting.InvalidSettingException;

/**
 * Registers applications and keeps them. No method runs in a transaction of its own: metadata may take seconds to come, and
 * what is written is written in one by the store.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ApplicationService {

    @Inject
    Applications applications;

    @Inject
    ApplicationStore store;

    @Inject
    Projects projects;

    @Inject
    MetadataFetch fetch;

    @Inject
    PluginRegistry plugins;

    /**
     * Checks the name of an application that is about to be added.
     *
     * @throws DomainException {@code NAME_TAKEN} and those of every name, at {@code name}
     */
    public void checkName(Actor actor, String projectId, String name) {
        actor.require(Permission.APPLICATION_WRITE, projects.load(projectId).organizationId(), projectId);
        applications.requireNameFree(projectId, Names.checked("name", name), "");
    }

    /**
     * Says what an application would be; nothing is stored.
     *
     * @throws DomainException as {@link #create}
     */
    public Review review(Actor actor, String projectId, NewApplication application) {
        return draft(actor, projectId, application).toReview();
    }

    /**
     * Adds an application.
     *
     * @throws DomainException naming the field to correct: {@code SETTING_INVALID} with the arguments {@code fault} and
     *     {@code owner}, one of the {@code METADATA} codes, {@code NAME_TAKEN}, {@code ALIAS_TAKEN} or {@code
     *     IDENTIFIER_TAKEN}
     */
    public Application create(Actor actor, String projectId, NewApplication application) {
        Draft draft = draft(actor, projectId, application);
        return shown(store.create(actor, projectId, draft, application.source()));
    }

    /**
     * Changes an application.
     *
     * @throws DomainException as {@link #create}; {@code IDENTIFIER_CHANGED} if a source is of another application
     */
    public Application change(Actor actor, String id, ApplicationChange change) {
        StoredApplication before = loadFor(actor, Permission.APPLICATION_WRITE, id);
        String name = change.name()
                .map(given -> Names.checked("name", given))
                .orElse(before.application().name());
        applications.requireNameFree(before.projectId(), name, id);
        String alias =
                change.alias().map(Aliases::checked).orElse(before.application().alias());
        requireAliasFree(alias, id);
        try (Pin pin = plugins.pin()) {
            Draft draft = new Drafting(pin.snapshot().in(before.organizationId()), new SourceReader(fetch))
                    .changed(before, name, alias, change);
            return shown(store.change(actor, before, draft, change.source()));
        }
    }

    public Application activate(Actor actor, String id) {
        loadFor(actor, Permission.APPLICATION_WRITE, id);
        return shown(store.move(actor, id, State.ACTIVE));
    }

    /** From now on the application is unknown to its protocol, on every node. */
    public Application deactivate(Actor actor, String id) {
        loadFor(actor, Permission.APPLICATION_WRITE, id);
        return shown(store.move(actor, id, State.INACTIVE));
    }

    /** Removes an application; its name, alias and identifier are free again. */
    public void remove(Actor actor, String id) {
        loadFor(actor, Permission.APPLICATION_WRITE, id);
        store.remove(actor, id);
    }

    public Application load(Actor actor, String id) {
        Application application = applications.loadRecord(id);
        actor.require(Permission.APPLICATION_READ, application.organizationId(), application.projectId());
        return shown(application);
    }

    /**
     * Applications of one project, or of all that the actor may see; filters {@code organizationId}, {@code protocol},
     * {@code template}, {@code state}.
     */
    public Listing<Application> list(Actor actor, Optional<String> projectId, ListQuery query) {
        projectId.ifPresent(id ->
                actor.require(Permission.APPLICATION_READ, projects.load(id).organizationId(), id));
        Reach reach = actor.reach(Permission.APPLICATION_READ);
        if (reach.isEmpty()) {
            throw DomainException.of(ErrorCode.DENIED);
        }
        return applications.list(reach, projectId, query).map(this::shown);
    }

    /** What the other side asks for, in the order it is usually asked for. */
    public List<ConnectValue> connect(Actor actor, String id) {
        StoredApplication application = loadFor(actor, Permission.APPLICATION_READ, id);
        try (Pin pin = plugins.pin()) {
            return protocol(pin, application).registration().connect(application.application());
        }
    }

    /** What works but deserves a look; nothing while there is no plugin that could tell. */
    public List<Understood.Note> warnings(Actor actor, String id) {
        StoredApplication application = loadFor(actor, Permission.APPLICATION_READ, id);
        try (Pin pin = plugins.pin()) {
            return pin.snapshot()
                    .in(application.organizationId())
                    .protocol(application.protocol())
                    .map(protocol -> protocol.registration().check(application.application()))
                    .orElse(List.of());
        } catch (InvalidSettingException e) {
            throw SettingRefusal.of(application.protocol(), e);
        }
    }

    private Application shown(Application application) {
        return application.lacking(Missing.of(application, plugins.snapshot()));
    }

    private Draft draft(Actor actor, String projectId, NewApplication application) {
        Project project = projects.load(projectId);
        actor.require(Permission.APPLICATION_WRITE, project.organizationId(), projectId);
        String name = Names.checked("name", application.name());
        applications.requireNameFree(projectId, name, "");
        String alias = application
                .alias()
                .filter(given -> !given.isBlank())
                .map(Aliases::checked)
                .orElseGet(() -> applications.freeAlias(name));
        requireAliasFree(alias, "");
        try (Pin pin = plugins.pin()) {
            Draft draft = new Drafting(pin.snapshot().in(project.organizationId()), new SourceReader(fetch))
                    .fresh(project.name(), name, alias, application);
            requireIdentifierFree(actor, draft);
            return draft;
        }
    }

    private void requireAliasFree(String alias, String exceptId) {
        if (!applications.isAliasFree(alias, exceptId)) {
            throw DomainException.of(ErrorCode.ALIAS_TAKEN).at("alias");
        }
    }

    /** An identifier belongs to one application of the instance, unless all that have it share it. */
    private void requireIdentifierFree(Actor actor, Draft draft) {
        applications.byIdentifier(draft.protocol(), draft.identifier()).stream()
                .filter(other -> !draft.shared() || !other.shared())
                .findFirst()
                .ifPresent(other -> {
                    throw taken(actor, draft, other);
                });
    }

    /** Who has it is said only to those who may see that application. */
    private static DomainException taken(Actor actor, Draft draft, StoredApplication other) {
        DomainException taken =
                DomainException.of(ErrorCode.IDENTIFIER_TAKEN).at("document").with("identifier", draft.identifier());
        boolean visible = actor.may(Permission.APPLICATION_READ, other.organizationId(), other.projectId());
        return visible
                ? taken.with("application", other.application().name()).with("applicationId", other.id())
                : taken;
    }

    private StoredApplication loadFor(Actor actor, Permission permission, String id) {
        StoredApplication application = applications.load(id);
        actor.require(permission, application.organizationId(), application.projectId());
        return application;
    }

    private static ProtocolExtension protocol(Pin pin, StoredApplication application) {
        return pin.snapshot()
                .in(application.organizationId())
                .protocol(application.protocol())
                .orElseThrow(
                        () -> DomainException.of(ErrorCode.PLUGIN_MISSING).with("protocol", application.protocol()));
    }
}
