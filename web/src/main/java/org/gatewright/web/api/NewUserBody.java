package org.gatewright.web.api;

import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gatewright.user.NewUser;

/**
 * A new person.
 *
 * @param displayName made of given and family name if it is left out
 * @param fields profile fields that the organization added
 */
public record NewUserBody(
        String userName,
        Optional<String> email,
        Optional<String> givenName,
        Optional<String> familyName,
        Optional<String> displayName,
        @Schema(example = "de") Optional<String> language,
        Optional<Map<String, String>> fields,
        Optional<String> password,
        @Schema(description = "Of another system: Argon2, bcrypt, PBKDF2 or SSHA.") Optional<String> passwordHash) {

    NewUser user() {
        return new NewUser(
                userName,
                email,
                givenName.orElse(""),
                familyName.orElse(""),
                displayName.orElse(""),
                language,
                fields.orElse(Map.of()),
                password,
                passwordHash);
    }

    /** The user name alone: the rest is personal or secret. */
    @Override
    public String toString() {
        return "NewUserBody[" + userName + "]";
    }
}
