package org.gatewright.provisioning;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatewright.administrator.Actor;
import org.gatewright.administrator.Permission;
import org.gatewright.administrator.Unguarded;
import org.gatewright.application.Application;
import org.gatewright.application.ApplicationService;
import org.gatewright.audit.Action;
import org.gatewright.audit.Audit;
import org.gatewright.audit.AuditEntry;
import org.gatewright.audit.Detail;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.plugin.PluginRegistry;
import org.gatewright.setting.SettingCheck;
import org.gatewright.setting.SettingRefusal;
import org.gatewright.setting.SettingSecrets;
import org.gatewright.spi.setting.InvalidSettingException;
import org.gatewright.spi.setting.Setting;
import org.gatewright.spi.setting.Settings;

/** Says which remote directory is kept in step with the people who may use an application, and how it stands. */
@Stateless
public class ProvisioningService {

    @Inject
    Targets targets;

    @Inject
    ApplicationService applications;

    @Inject
    PluginRegistry plugins;

    @Inject
    Audit audit;

    @Unguarded("names, labels and constraints of forms are no secret")
    public List<TargetForm> offered(String organizationId) {
        return plugins.snapshot().in(organizationId).targets().stream()
                .map(target -> new TargetForm(target.id(), target.settings()))
                .toList();
    }

    public ProvisioningState load(Actor actor, String applicationId) {
        Application application = applications.load(actor, applicationId);
        actor.require(Permission.APPLICATION_READ, application.organizationId(), application.projectId());
        Optional<Target> named = targets.find(applicationId);
        Optional<List<Setting>> declared =
                named.flatMap(target -> declared(application.organizationId(), target.target()));
        List<Provisioned> people = List.copyOf(targets.people(applicationId).values());
        return new ProvisioningState(
                named.map(Target::target),
                declared.isPresent(),
                // What is secret is not known while the plugin is away.
                declared.map(settings -> SettingSecrets.without(
                                        settings, named.map(Target::settings).orElse(Settings.NONE))
                                .values())
                        .orElse(Map.of()),
                named.flatMap(Target::doneAt),
                named.flatMap(Target::comparedAt),
                named.filter(Target::compare).isPresent(),
                named.map(Target::fault).orElse(""),
                (int) people.stream().filter(Provisioned::isThere).count(),
                (int) people.stream().filter(person -> person.tries() > 0).count());
    }

    /**
     * Names the target that the application's people are put into, or none. Whom the server has put into another one stays there. A
     * secret that is not given stays as it is.
     *
     * @throws DomainException {@code TARGET_UNKNOWN} at the field {@code target}; {@code SETTING_INVALID} at the key that can't be
     *     saved
     */
    public void choose(Actor actor, String applicationId, Optional<String> target, Settings settings) {
        Application application = loadToWrite(actor, applicationId);
        if (target.isEmpty()) {
            targets.forget(applicationId);
        } else {
            List<Setting> declared = declared(application.organizationId(), target.get())
                    .orElseThrow(
                            () -> DomainException.of(ErrorCode.TARGET_UNKNOWN).at("target"));
            Settings stored = targets.find(applicationId)
                    .filter(before -> before.target().equals(target.get()))
                    .map(Target::settings)
                    .orElse(Settings.NONE);
            targets.name(applicationId, target.get(), checked(target.get(), declared, stored, settings));
        }
        record(actor, Action.APPLICATION_TARGET_CHOSEN, application, target.orElse(""));
    }

    /**
     * Has everybody there looked at in the next turn, which comes within seconds.
     *
     * @throws DomainException {@code TARGET_UNKNOWN} if the application names none
     */
    public void reconcile(Actor actor, String applicationId) {
        Application application = loadToWrite(actor, applicationId);
        Target named = targets.find(applicationId).orElseThrow(() -> DomainException.of(ErrorCode.TARGET_UNKNOWN));
        targets.compareNext(applicationId);
        record(actor, Action.APPLICATION_RECONCILED, application, named.target());
    }

    private Application loadToWrite(Actor actor, String applicationId) {
        Application application = applications.load(actor, applicationId);
        actor.require(Permission.APPLICATION_WRITE, application.organizationId(), application.projectId());
        return application;
    }

    private Optional<List<Setting>> declared(String organizationId, String target) {
        return plugins.snapshot().in(organizationId).target(target).map(found -> found.settings());
    }

    private static Settings checked(String target, List<Setting> declared, Settings stored, Settings given) {
        try {
            return SettingCheck.checked(declared, SettingSecrets.kept(declared, stored, given));
        } catch (InvalidSettingException refused) {
            throw SettingRefusal.of("provisioning." + target, refused);
        }
    }

    private void record(Actor actor, Action action, Application application, String target) {
        audit.record(AuditEntry.change(actor, action, "application", application.id(), application.name())
                .inOrganization(application.organizationId())
                .inProject(application.projectId())
                .atApplication(application.id())
                .with(Detail.TARGET, target));
    }
}
