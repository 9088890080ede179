package org.gatewright.user;

import java.util.Map;
import java.util.Optional;

/**
 * What is to be different at a person; absent is as it was, and a blank text takes the value away.
 *
 * @param fields all of them, in place of the ones before
 */
public record UserChange(
        Optional<String> userName,
        Optional<String> email,
        Optional<String> givenName,
        Optional<String> familyName,
        Optional<String> displayName,
        Optional<String> language,
        Optional<Map<String, String>> fields) {

    public static final UserChange NONE = new UserChange(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public UserChange {
        fields = fields.map(Map::copyOf);
    }

    @Override
    public String toString() {
        return "UserChange";
    }
}
