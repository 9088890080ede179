package org.gatewright.web.console.setting;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.key.KeyInfo;
import org.gatewright.key.KeyService;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.PageAddress;

/** The signing key that the address of this page names. */
@Named
@RequestScoped
public class ShownKey {

    @Inject
    PageAddress address;

    @Inject
    SignedIn signedIn;

    @Inject
    KeyService keys;

    private KeyInfo shown;

    @PostConstruct
    void load() {
        String id = address.id();
        shown = keys.list(signedIn.actor()).stream()
                .filter(key -> key.id().equals(id))
                .findFirst()
                .orElseThrow(() -> DomainException.of(ErrorCode.NOT_FOUND));
    }

    public KeyInfo get() {
        return shown;
    }

    public KeyInfo getIt() {
        return shown;
    }
}
