package org.gatewright.credential;

/**
 * A second factor that waits for its first code.
 *
 * @param secret in Base32, to type into an authenticator app
 * @param uri {@code otpauth:} address, to scan
 */
public record SecondFactorEnrolment(String secret, String uri) {

    @Override
    public String toString() {
        return "SecondFactorEnrolment";
    }
}
