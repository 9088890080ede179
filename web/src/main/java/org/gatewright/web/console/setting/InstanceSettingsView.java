package org.gatewright.web.console.setting;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.plugin.Catalogue.ProtocolForms;
import org.gatewright.plugin.PluginService;
import org.gatewright.setting.SettingService;
import org.gatewright.spi.setting.Settings;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.Notices;
import org.gatewright.web.faces.PageAddress;
import org.gatewright.web.faces.Text;

/** What is set for one protocol in the whole instance. */
@Named
@RequestScoped
public class InstanceSettingsView {

    @Inject
    PageAddress address;

    @Inject
    SignedIn signedIn;

    @Inject
    Notices notices;

    @Inject
    Text text;

    @Inject
    PluginService plugins;

    @Inject
    SettingService settings;

    @Inject
    SettingForms forms;

    private String protocol;
    private List<SettingField> fields;

    @PostConstruct
    void load() {
        protocol = address.required("protocol");
        ProtocolForms form = plugins.catalogue().protocols().stream()
                .filter(one -> one.id().equals(protocol))
                .findFirst()
                .orElseThrow(() -> DomainException.of(ErrorCode.NOT_FOUND));
        fields = forms.fields(
                protocol,
                form.instanceSettings(),
                settings.load(signedIn.actor(), protocol).values());
    }

    public String save() {
        settings.change(signedIn.actor(), protocol, new Settings(SettingForms.values(fields)));
        notices.add(text.of("settings.message.saved"));
        return "/console/settings/protocol?faces-redirect=true&protocol=" + protocol;
    }

    public String getProtocol() {
        return protocol;
    }

    public List<SettingField> getFields() {
        return fields;
    }
}
