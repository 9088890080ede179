package org.gatewright.credential;

import java.util.Locale;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.setting.PasswordPolicy;

/** What a password must be like. Length is what counts; kinds of characters are not asked for (NIST SP 800-63B, 5.1.1.2). */
final class PasswordRules {

    /** A shorter name is in many a good password by chance. */
    private static final int SHORTEST_NAME = 3;

    private PasswordRules() {}

    /**
     * Checks a password that is to be set.
     *
     * @throws DomainException PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG or PASSWORD_IS_NAME, at the field {@code password}
     */
    static void check(PasswordPolicy policy, String userName, String password) {
        int length = password.codePointCount(0, password.length());
        if (length < policy.minimumLength()) {
            throw fault(ErrorCode.PASSWORD_TOO_SHORT).with("minimum", Integer.toString(policy.minimumLength()));
        }
        if (password.length() > PasswordHasher.MAXIMUM_LENGTH) {
            throw fault(ErrorCode.PASSWORD_TOO_LONG).with("maximum", Integer.toString(PasswordHasher.MAXIMUM_LENGTH));
        }
        String name = userName.toLowerCase(Locale.ROOT);
        if (policy.refuseUserName()
                && name.length() >= SHORTEST_NAME
                && password.toLowerCase(Locale.ROOT).contains(name)) {
            throw fault(ErrorCode.PASSWORD_IS_NAME);
        }
    }

    private static DomainException fault(ErrorCode code) {
        return DomainException.of(code).at("password");
    }
}
