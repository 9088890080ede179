package org.gatewright.signon;

import java.util.Optional;
import org.gatewright.setting.Branding;

/**
 * What a sign-in page shows.
 *
 * @param applicationName where the person will get to; empty for a page of ours
 * @param hint a user name to fill in
 * @param formToken to be sent back with the form; proves that the form was made for this browser
 * @param enrolment what to show when the person has to set up a second factor now
 */
public record LoginPage(
        Stage stage,
        String ticket,
        Optional<String> applicationName,
        Branding branding,
        Optional<String> hint,
        String formToken,
        Optional<Enrolling> enrolment) {

    /** What the person is asked for. */
    public enum Stage {
        /** User name and password. */
        PASSWORD,
        /** The code of the second factor. */
        CODE,
        /** To set up a second factor, and its first code. */
        ENROL
    }

    /**
     * A second factor to be set up.
     *
     * @param secret in Base32, to type
     * @param uri {@code otpauth:} address, to scan
     */
    public record Enrolling(String secret, String uri) {

        @Override
        public String toString() {
            return "Enrolling";
        }
    }

    /** The stage alone: the rest is secret. */
    @Override
    public String toString() {
        return "LoginPage[" + stage + "]";
    }
}
