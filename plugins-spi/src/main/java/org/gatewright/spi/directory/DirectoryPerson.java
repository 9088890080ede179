package org.gatewright.spi.directory;

import java.util.Map;

/**
 * A person as a directory knows them.
 *
 * @param externalId stable and never given to anybody else in that directory, such as an entryUUID; at most 400 characters
 * @param userName what they type to sign in; unique in the directory
 * @param active whether they may sign in
 * @param profile profile fields by key; see the constants of {@link org.gatewright.spi.identity.Subject}. Others are kept as fields
 *     of the organization
 * @since 1.0
 */
public record DirectoryPerson(String externalId, String userName, boolean active, Map<String, String> profile) {

    /**
     * Makes a person.
     *
     * @param externalId stable and never given to anybody else in that directory
     * @param userName what they type to sign in
     * @param active whether they may sign in
     * @param profile profile fields by key
     * @throws IllegalArgumentException if the external id is blank or too long, or the user name is blank
     */
    public DirectoryPerson {
        profile = Map.copyOf(profile);
        if (externalId.isBlank() || externalId.length() > 400) {
            throw new IllegalArgumentException("An external id has 1 to 400 characters");
        }
        if (userName.isBlank()) {
            throw new IllegalArgumentException("A person has a user name");
        }
    }

    /** The external id alone: the rest is personal. */
    @Override
    public String toString() {
        return "DirectoryPerson[" + externalId + "]";
    }
}
