package org.gatewright.user;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A person who can sign in.
 *
 * @param id never given to anybody else, even after removal
 * @param userName what they type to sign in, compared without regard to case
 * @param language a language tag such as {@code de}
 * @param secondFactor id of their second factor
 * @param directory id of the directory that they come from
 * @param fields profile fields that the organization added, by name
 */
public record User(
        String id,
        String organizationId,
        String organizationName,
        String userName,
        Optional<String> email,
        String givenName,
        String familyName,
        String displayName,
        Optional<String> language,
        Map<String, String> fields,
        UserState state,
        Optional<Instant> lastLoginAt,
        boolean hasPassword,
        boolean hasSecondFactor,
        Optional<String> secondFactor,
        Optional<String> directory,
        long version,
        Instant createdAt,
        Instant changedAt) {

    public User {
        fields = Map.copyOf(fields);
    }

    /** The id alone: the rest is personal. */
    @Override
    public String toString() {
        return "User[" + id + "]";
    }
}
