package org.gatewright.setting;

/** The policies that hold together, for an organization or for the instance. */
public record Policies(
        PasswordPolicy password, LockoutPolicy lockout, LoginPolicy login, SessionPolicy session, Branding branding) {

    /** Before anybody changed anything. */
    public static final Policies INITIAL = new Policies(
            PasswordPolicy.INITIAL, LockoutPolicy.INITIAL, LoginPolicy.INITIAL, SessionPolicy.INITIAL, Branding.NONE);
}
