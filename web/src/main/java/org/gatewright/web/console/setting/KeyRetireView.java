package org.gatewright.web.console.setting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gatewright.key.KeyService;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.Notices;
import org.gatewright.web.faces.Onward;
import org.gatewright.web.faces.Text;

/** Giving up a next key that will not be used after all. */
@Named
@RequestScoped
public class KeyRetireView {

    @Inject
    SignedIn signedIn;

    @Inject
    Notices notices;

    @Inject
    Text text;

    @Inject
    KeyService keys;

    @Inject
    ShownKey shown;

    public String retire() {
        keys.retire(signedIn.actor(), shown.get().id());
        notices.add(text.of("settings.message.keyRetired"));
        return Onward.to("/console/settings/keys");
    }
}
