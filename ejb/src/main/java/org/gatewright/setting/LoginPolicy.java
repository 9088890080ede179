package org.gatewright.setting;

/**
 * How people log in.
 *
 * @param secondFactorRequired a password alone is not enough; who has no second factor sets one up at the next login
 * @param organizationInLoginName user names need only be unique in their organization, and people type {@code name@domain}
 */
public record LoginPolicy(boolean secondFactorRequired, boolean organizationInLoginName) {

    static final LoginPolicy INITIAL = new LoginPolicy(false, false);
}
