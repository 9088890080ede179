package org.gatewright.user;

import java.util.Optional;

/**
 * The person who goes by a login name, as far as a sign-in needs it.
 *
 * @param maySignIn the person is active and so is the organization
 * @param directory id of the directory that the person comes from
 */
public record LoginRecord(
        String userId,
        String organizationId,
        String userName,
        String displayName,
        Optional<String> language,
        boolean maySignIn,
        Optional<String> directory) {

    @Override
    public String toString() {
        return "LoginRecord[" + userId + "]";
    }
}
