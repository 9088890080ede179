package org.gatewright.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatewright.administrator.Actor;
import org.gatewright.administrator.Permission;
import org.gatewright.administrator.Unguarded;
import org.gatewright.audit.Action;
import org.gatewright.audit.Audit;
import org.gatewright.audit.AuditEntry;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.plugin.Pin;
import org.gatewright.plugin.PluginRegistry;
import org.gatewright.plugin.Snapshot;
import org.gatewright.setting.SettingCheck;
import org.gatewright.setting.SettingRefusal;
import org.gatewright.spi.console.Block;
import org.gatewright.spi.console.ConsoleTab;
import org.gatewright.spi.console.Content;
import org.gatewright.spi.console.Place;
import org.gatewright.spi.console.Shown;
import org.gatewright.spi.setting.InvalidSettingException;
import org.gatewright.spi.setting.Settings;

/** Tabs that plugins add to the console: of their own, and of applications. */
@Stateless
public class TabService {

    @Inject
    Applications applications;

    @Inject
    PluginRegistry plugins;

    @Inject
    Audit audit;

    /** The ids of the tabs that each application has. */
    @Unguarded("names of tabs are no secret")
    public List<String> ofApplications() {
        return at(Place.APPLICATION);
    }

    /** The ids of the tabs that plugins have of their own. */
    @Unguarded("names of tabs are no secret")
    public List<String> ofPlugins() {
        return at(Place.PLUGIN);
    }

    private List<String> at(Place place) {
        return plugins.snapshot().tabs().stream()
                .filter(tab -> tab.place() == place)
                .map(ConsoleTab::id)
                .toList();
    }

    /**
     * What a tab shows.
     *
     * @param applicationId the application, for a tab of applications
     * @throws DomainException {@code NOT_FOUND} if there is no such tab there
     */
    public Content load(Actor actor, String tab, Optional<String> applicationId) {
        Optional<StoredApplication> application = applicationId.map(applications::load);
        require(actor, Permission.PLUGIN_READ, Permission.APPLICATION_READ, application);
        try (Pin pin = plugins.pin()) {
            return find(pin.snapshot(), tab, application).content(shown(application));
        }
    }

    /**
     * Does what a form of a tab is for.
     *
     * @return what the plugin says of it: the text {@code tab.<tab>.<this>}
     * @throws DomainException {@code NOT_FOUND} if there is no such tab or form; {@code SETTING_INVALID} at the field to correct
     */
    public String act(
            Actor actor, String tab, Optional<String> applicationId, String form, Map<String, String> values) {
        Optional<StoredApplication> application = applicationId.map(applications::load);
        require(actor, Permission.INSTANCE_WRITE, Permission.APPLICATION_WRITE, application);
        try (Pin pin = plugins.pin()) {
            ConsoleTab found = find(pin.snapshot(), tab, application);
            Block.Form declared = found.content(shown(application)).blocks().stream()
                    .filter(Block.Form.class::isInstance)
                    .map(Block.Form.class::cast)
                    .filter(block -> block.id().equals(form))
                    .findFirst()
                    .orElseThrow(() -> DomainException.of(ErrorCode.NOT_FOUND));
            Settings checked = SettingCheck.checked(declared.fields(), new Settings(values));
            String said = found.act(form, checked, shown(application));
            audit.record(entry(actor, tab, application).with(Map.of("form", form)));
            return said;
        } catch (InvalidSettingException refused) {
            throw SettingRefusal.of("tab." + tab, refused);
        }
    }

    private static AuditEntry entry(Actor actor, String tab, Optional<StoredApplication> application) {
        return application
                .map(one -> AuditEntry.change(
                                actor,
                                Action.PLUGIN_ACTED,
                                "application",
                                one.id(),
                                one.application().name())
                        .inOrganization(one.organizationId()))
                .orElseGet(() -> AuditEntry.change(actor, Action.PLUGIN_ACTED, "tab", tab, tab));
    }

    private static ConsoleTab find(Snapshot snapshot, String id, Optional<StoredApplication> application) {
        Place place = application.isPresent() ? Place.APPLICATION : Place.PLUGIN;
        return application
                .map(one -> snapshot.in(one.organizationId()))
                .orElse(snapshot)
                .tab(id)
                .filter(tab -> tab.place() == place)
                .orElseThrow(() -> DomainException.of(ErrorCode.NOT_FOUND));
    }

    private static Shown shown(Optional<StoredApplication> application) {
        return new Shown(application.map(StoredApplication::application));
    }

    private static void require(
            Actor actor, Permission everywhere, Permission there, Optional<StoredApplication> application) {
        application.ifPresentOrElse(
                one -> actor.require(there, one.organizationId(), one.projectId()), () -> actor.require(everywhere));
    }
}
