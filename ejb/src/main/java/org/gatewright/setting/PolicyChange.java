package org.gatewright.setting;

import java.util.Optional;

/** Policies that are to be different; absent ones stay as they are. */
public record PolicyChange(
        Optional<PasswordPolicy> password,
        Optional<LockoutPolicy> lockout,
        Optional<LoginPolicy> login,
        Optional<SessionPolicy> session,
        Optional<Branding> branding) {

    public static final PolicyChange NONE =
            new PolicyChange(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
