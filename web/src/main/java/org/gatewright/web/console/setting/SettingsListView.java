package org.gatewright.web.console.setting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.gatewright.key.KeyInfo;
import org.gatewright.key.KeyService;
import org.gatewright.plugin.Catalogue.ProtocolForms;
import org.gatewright.plugin.PluginService;
import org.gatewright.web.console.SignedIn;

/** What can be set for the whole instance: protocols, and the keys that messages are signed with. */
@Named
@RequestScoped
public class SettingsListView {

    @Inject
    SignedIn signedIn;

    @Inject
    PluginService plugins;

    @Inject
    KeyService keys;

    public List<ProtocolForms> getProtocols() {
        return plugins.catalogue().protocols().stream()
                .filter(form -> !form.instanceSettings().isEmpty())
                .toList();
    }

    public List<KeyInfo> getKeys() {
        return keys.list(signedIn.actor());
    }
}
