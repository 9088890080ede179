package org.gatewright.spi.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A person as one application's project knows them.
 *
 * @param id stable and never given to anybody else
 * @param userName what they type to sign in
 * @param organization the name of their organization
 * @param profile profile fields by key; see the constants. People can't change them on their own
 * @param roles keys of the project's roles they have, sorted
 * @param groups paths of the groups they were put in, such as {@code /staff/admins}, sorted; who is in a group is also in
 *     those above it, which are not listed
 * @since 1.0
 */
public record Subject(
        String id,
        String userName,
        String organization,
        Map<String, String> profile,
        List<String> roles,
        List<String> groups) {

    /** Profile field: what they type to sign in. */
    public static final String USER_NAME = "userName";
    /** Profile field: e-mail address. */
    public static final String EMAIL = "email";
    /** Profile field: first name. */
    public static final String GIVEN_NAME = "givenName";
    /** Profile field: last name. */
    public static final String FAMILY_NAME = "familyName";
    /** Profile field: the whole name, as they want to be called. */
    public static final String DISPLAY_NAME = "displayName";
    /** Profile field: preferred language, such as {@code de}. */
    public static final String LANGUAGE = "language";
    /** Every profile field that each person can have; organizations may add their own. */
    public static final List<String> PROFILE_FIELDS =
            List.of(USER_NAME, EMAIL, GIVEN_NAME, FAMILY_NAME, DISPLAY_NAME, LANGUAGE);

    public Subject {
        profile = Map.copyOf(profile);
        roles = List.copyOf(roles);
        groups = List.copyOf(groups);
    }

    /**
     * A profile field's value; {@link #USER_NAME} is one of them.
     *
     * @param key of the field
     * @return the value, if the person has one
     */
    public Optional<String> field(String key) {
        return key.equals(USER_NAME) ? Optional.of(userName) : Optional.ofNullable(profile.get(key));
    }

    /** The id alone: the rest is personal. */
    @Override
    public String toString() {
        return "Subject[" + id + "]";
    }
}
