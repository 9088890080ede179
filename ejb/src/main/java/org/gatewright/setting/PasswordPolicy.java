package org.gatewright.setting;

/**
 * What a password must be like.
 *
 * @param minimumLength in characters, 8 to 128
 * @param refuseUserName the user name, or what contains it, is no password
 */
public record PasswordPolicy(int minimumLength, boolean refuseUserName) {

    static final PasswordPolicy INITIAL = new PasswordPolicy(12, true);
}
