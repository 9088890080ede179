package org.gatewright.web.console.setting;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.gatewright.administrator.Permission;
import org.gatewright.key.KeyInfo;
import org.gatewright.key.KeyService;
import org.gatewright.key.KeyState;
import org.gatewright.web.console.SignedIn;

/** The keys that messages are signed with, and the next step of their roll-over. */
@Named
@RequestScoped
public class KeysView {

    @Inject
    SignedIn signedIn;

    @Inject
    KeyService service;

    private List<KeyInfo> keys;

    @PostConstruct
    void load() {
        keys = service.list(signedIn.actor());
    }

    public List<KeyInfo> getKeys() {
        return keys;
    }

    public boolean isNextThere() {
        return keys.stream().anyMatch(key -> key.state() == KeyState.NEXT);
    }

    public boolean isChangeable() {
        return signedIn.mayEverywhere(Permission.KEY_WRITE);
    }
}
