package org.gatewright.user;

import java.util.Map;
import java.util.Optional;

/**
 * A person to be.
 *
 * @param displayName made of given and family name if it is blank
 * @param password checked against the organization's policy
 * @param passwordHash of another system, taken over as it is; see {@code PasswordHash} for the forms
 */
public record NewUser(
        String userName,
        Optional<String> email,
        String givenName,
        String familyName,
        String displayName,
        Optional<String> language,
        Map<String, String> fields,
        Optional<String> password,
        Optional<String> passwordHash) {

    public NewUser {
        fields = Map.copyOf(fields);
    }

    /** A person with a name and nothing more. */
    public static NewUser named(String userName) {
        return new NewUser(
                userName, Optional.empty(), "", "", "", Optional.empty(), Map.of(), Optional.empty(), Optional.empty());
    }

    public NewUser withPassword(String value) {
        return new NewUser(
                userName,
                email,
                givenName,
                familyName,
                displayName,
                language,
                fields,
                Optional.of(value),
                passwordHash);
    }

    /** The user name alone: the rest is personal or secret. */
    @Override
    public String toString() {
        return "NewUser[" + userName + "]";
    }
}
