package org.gatewright.web.api;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gatewright.user.UserChange;

/**
 * What is to be different at a person; a blank text takes a value away.
 *
 * @param fields only those to change
 */
public record UserChangeBody(
        Optional<String> userName,
        Optional<String> email,
        Optional<String> givenName,
        Optional<String> familyName,
        Optional<String> displayName,
        Optional<String> language,
        Optional<Map<String, String>> fields) {

    /** With the fields that stay as they were. */
    UserChange merged(Map<String, String> before) {
        return new UserChange(userName, email, givenName, familyName, displayName, language, fields.map(changed -> {
            Map<String, String> all = new HashMap<>(before);
            all.putAll(changed);
            return all;
        }));
    }

    /** Nothing: it is personal. */
    @Override
    public String toString() {
        return "UserChangeBody";
    }
}
