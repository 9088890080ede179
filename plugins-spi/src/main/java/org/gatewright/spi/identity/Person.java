package org.gatewright.spi.identity;

import java.util.Map;
import java.util.Optional;

/**
 * A person as the server knows them, whatever application they use.
 *
 * @param id stable and never given to anybody else
 * @param userName what they type to sign in
 * @param organization the name of their organization
 * @param profile profile fields by key; see the constants of {@link Subject}. People can't change them on their own
 * @since 1.0
 */
public record Person(String id, String userName, String organization, Map<String, String> profile) {

    /**
     * Makes a person.
     *
     * @param id stable and never given to anybody else
     * @param userName what they type to sign in
     * @param organization the name of their organization
     * @param profile profile fields by key
     */
    public Person {
        profile = Map.copyOf(profile);
    }

    /**
     * A profile field's value.
     *
     * @param key of the field; {@link Subject#USER_NAME} is one of them
     * @return empty if the person has no such field
     */
    public Optional<String> field(String key) {
        return key.equals(Subject.USER_NAME) ? Optional.of(userName) : Optional.ofNullable(profile.get(key));
    }

    /** The id alone: the rest is personal. */
    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
