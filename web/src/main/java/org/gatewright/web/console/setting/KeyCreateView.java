package org.gatewright.web.console.setting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.gatewright.key.KeyService;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.Notices;
import org.gatewright.web.faces.Onward;
import org.gatewright.web.faces.Text;

/** Making the next key. */
@Named
@RequestScoped
public class KeyCreateView {

    private static final List<String> ALGORITHMS = List.of("RSA-3072", "RSA-4096", "RSA-2048", "P-256");

    @Inject
    SignedIn signedIn;

    @Inject
    Notices notices;

    @Inject
    Text text;

    @Inject
    KeyService keys;

    private String algorithm = ALGORITHMS.get(0);

    public List<String> getAlgorithms() {
        return ALGORITHMS;
    }

    public String getAlgorithm() {
        return algorithm;
    }

    public void setAlgorithm(String chosen) {
        algorithm = chosen;
    }

    public String create() {
        keys.createNext(signedIn.actor(), algorithm);
        notices.add(text.of("settings.message.keyMade"));
        return Onward.to("/console/settings/keys");
    }
}
