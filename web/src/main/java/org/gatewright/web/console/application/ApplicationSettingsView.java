package org.gatewright.web.console.application;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.gatewright.application.Application;
import org.gatewright.application.ApplicationChange;
import org.gatewright.application.ApplicationService;
import org.gatewright.application.Source;
import org.gatewright.plugin.Catalogue.ProtocolForms;
import org.gatewright.plugin.PluginService;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.console.setting.SettingField;
import org.gatewright.web.console.setting.SettingForms;
import org.gatewright.web.faces.Notices;
import org.gatewright.web.faces.Onward;
import org.gatewright.web.faces.Text;

/** Name, alias and the protocol's settings of an application; state and removal. */
@Named
@RequestScoped
public class ApplicationSettingsView {

    @Inject
    SignedIn signedIn;

    @Inject
    Notices notices;

    @Inject
    Text text;

    @Inject
    ShownApplication shown;

    @Inject
    ApplicationService applications;

    @Inject
    PluginService plugins;

    @Inject
    SettingForms forms;

    private String name;
    private String alias;
    private List<SettingField> fields;

    @PostConstruct
    void load() {
        Application application = shown.get();
        name = application.name();
        alias = application.alias();
        fields = plugins.catalogue().protocols().stream()
                .filter(one -> one.id().equals(application.protocol()))
                .findFirst()
                .map(ProtocolForms::settings)
                .map(declared -> forms.fields(application.protocol(), declared, application.settings()))
                .orElse(List.of());
    }

    public String save() {
        applications.change(
                signedIn.actor(),
                shown.get().id(),
                new ApplicationChange(
                        Optional.of(name),
                        Optional.of(alias),
                        Optional.of(SettingForms.values(fields)),
                        Optional.empty(),
                        Optional.empty()));
        return done("applications.message.saved");
    }

    /** Reads the metadata again from where it was fetched. */
    public String refresh() {
        shown.get()
                .metadataUrl()
                .ifPresent(url -> applications.change(
                        signedIn.actor(),
                        shown.get().id(),
                        ApplicationChange.NONE.withSource(
                                new Source.Url(url, Optional.of(shown.get().identifier())))));
        return done("applications.message.refreshed");
    }

    public String activate() {
        applications.activate(signedIn.actor(), shown.get().id());
        return done("applications.message.activated");
    }

    public String deactivate() {
        applications.deactivate(signedIn.actor(), shown.get().id());
        return done("applications.message.deactivated");
    }

    private String done(String message) {
        notices.add(text.of(message, "name", name));
        return Onward.to("/console/applications/settings", shown.get().id());
    }

    public String getName() {
        return name;
    }

    public void setName(String typed) {
        name = typed;
    }

    public String getAlias() {
        return alias;
    }

    public void setAlias(String typed) {
        alias = typed;
    }

    public List<SettingField> getFields() {
        return fields;
    }
}
