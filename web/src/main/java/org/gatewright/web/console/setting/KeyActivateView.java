package org.gatewright.web.console.setting;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.key.KeyInfo;
import org.gatewright.key.KeyService;
import org.gatewright.key.KeyState;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.Notices;
import org.gatewright.web.faces.Onward;
import org.gatewright.web.faces.Text;

/** The roll-over: the next key signs from now on. */
@Named
@RequestScoped
public class KeyActivateView {

    @Inject
    SignedIn signedIn;

    @Inject
    Notices notices;

    @Inject
    Text text;

    @Inject
    KeyService keys;

    private KeyInfo next;

    @PostConstruct
    void load() {
        next = keys.list(signedIn.actor()).stream()
                .filter(key -> key.state() == KeyState.NEXT)
                .findFirst()
                .orElseThrow(() -> DomainException.of(ErrorCode.NOT_FOUND));
    }

    public KeyInfo getIt() {
        return next;
    }

    public String activate() {
        keys.activateNext(signedIn.actor());
        notices.add(text.of("settings.message.keyActivated"));
        return Onward.to("/console/settings/keys");
    }
}
