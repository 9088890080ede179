package org.gatewright.web.api;

/** A new password. */
public record PasswordBody(String password) {

    /** Nothing: the value is a secret. */
    @Override
    public String toString() {
        return "PasswordBody";
    }
}
