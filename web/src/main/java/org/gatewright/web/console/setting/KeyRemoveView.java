package org.gatewright.web.console.setting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gatewright.key.KeyService;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.Notices;
import org.gatewright.web.faces.Onward;
import org.gatewright.web.faces.Text;

/** Taking a retired key out of the metadata. */
@Named
@RequestScoped
public class KeyRemoveView {

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

    public String remove() {
        keys.remove(signedIn.actor(), shown.get().id());
        notices.add(text.of("settings.message.keyRemoved"));
        return Onward.to("/console/settings/keys");
    }
}
