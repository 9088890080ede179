package org.gatewright.web.console.application;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.gatewright.provisioning.ProvisioningService;
import org.gatewright.provisioning.ProvisioningState;
import org.gatewright.provisioning.TargetForm;
import org.gatewright.setting.SettingCheck;
import org.gatewright.spi.setting.Settings;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.console.setting.SettingField;
import org.gatewright.web.console.setting.SettingForms;
import org.gatewright.web.faces.Notices;
import org.gatewright.web.faces.Onward;
import org.gatewright.web.faces.PageAddress;
import org.gatewright.web.faces.Text;

/** The remote directory that an application's people are put into: the one it names, or the one that the address does. */
@Named
@RequestScoped
public class ApplicationProvisioningView {

    @Inject
    PageAddress address;

    @Inject
    SignedIn signedIn;

    @Inject
    Notices notices;

    @Inject
    Text text;

    @Inject
    ShownApplication shown;

    @Inject
    ProvisioningService provisioning;

    @Inject
    SettingForms forms;

    private ProvisioningState state;
    private List<TargetForm> offered;
    private Optional<TargetForm> form = Optional.empty();
    private List<SettingField> fields = List.of();
    private String chosen = "";

    @PostConstruct
    void load() {
        state = provisioning.load(signedIn.actor(), shown.get().id());
        offered = provisioning.offered(shown.get().organizationId());
        form = state.target().or(() -> address.find("target")).flatMap(id -> offered.stream()
                .filter(one -> one.id().equals(id))
                .findFirst());
        fields = form.map(target -> forms.fields(
                        "provisioning." + target.id(),
                        target.settings(),
                        SettingCheck.initial(target.settings())
                                .with(new Settings(state.settings()))
                                .values()))
                .orElse(List.of());
    }

    /** Shows the settings of the target that was chosen. */
    public String next() {
        return Onward.to("/console/applications/provisioning", shown.get().id()) + "&target=" + chosen;
    }

    public String save() {
        provisioning.choose(
                signedIn.actor(),
                shown.get().id(),
                form.map(TargetForm::id),
                new Settings(SettingForms.values(fields)));
        return done("applications.message.provisioning");
    }

    /** Has everybody there looked at. */
    public String reconcile() {
        provisioning.reconcile(signedIn.actor(), shown.get().id());
        return done("applications.message.reconciling");
    }

    /** From now on nobody is put or removed. */
    public String stop() {
        provisioning.choose(signedIn.actor(), shown.get().id(), Optional.empty(), Settings.NONE);
        return done("applications.message.stopped");
    }

    private String done(String message) {
        notices.add(text.of(message, "name", shown.get().name()));
        return Onward.to("/console/applications/provisioning", shown.get().id());
    }

    public ProvisioningState getState() {
        return state;
    }

    public boolean isNamed() {
        return state.target().isPresent();
    }

    public boolean isOffered() {
        return state.offered();
    }

    /** All went well in the last turn, and there was one. */
    public boolean isInStep() {
        return state.offered() && state.doneAt().isPresent() && state.fault().isEmpty() && state.failing() == 0;
    }

    public boolean isSaveable() {
        return form.isPresent() && !(isNamed() && fields.isEmpty());
    }

    /** The target that the application names or is about to; empty if there is none yet. */
    public String getTarget() {
        return state.target().or(() -> form.map(TargetForm::id)).orElse("");
    }

    public List<String> getTargets() {
        return offered.stream().map(TargetForm::id).toList();
    }

    public List<SettingField> getFields() {
        return fields;
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String id) {
        chosen = id;
    }
}
