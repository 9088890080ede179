package org.gatewright.signon;

import java.util.List;
import java.util.Optional;
import org.gatewright.credential.FactorForm;
import org.gatewright.setting.Branding;

/**
 * What a sign-in page shows.
 *
 * @param applicationName where the person will get to; empty for a page of ours
 * @param hint a user name to fill in
 * @param formToken to be sent back with the form; proves that the form was made for this browser
 * @param form of the second factor that the person is asked for or sets up
 * @param factors ids of the second factors that the person may set up; of the one that can't be asked for
 */
public record LoginPage(
        Stage stage,
        String ticket,
        Optional<String> applicationName,
        Branding branding,
        Optional<String> hint,
        String formToken,
        Optional<FactorForm> form,
        List<String> factors) {

    /** What the person is asked for. */
    public enum Stage {
        /** User name and password. */
        PASSWORD,
        /** The second factor. */
        CODE,
        /** Which second factor to set up. */
        CHOOSE,
        /** To set up a second factor. */
        ENROL,
        /** Nothing: the person's second factor can't be asked for now. */
        UNAVAILABLE
    }

    public LoginPage {
        factors = List.copyOf(factors);
    }

    /** The stage alone: the rest is secret. */
    @Override
    public String toString() {
        return "LoginPage[" + stage + "]";
    }
}
