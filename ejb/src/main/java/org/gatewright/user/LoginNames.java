package org.gatewright.user;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.persistence.Names;

/**
 * What people type to say who they are: their user name, or where an organization lets user names be like those of others,
 * {@code name@organization} with the organization's name. Letter case and the ways to write the same character do not count.
 */
final class LoginNames {

    /** Longer ones are nobody's: a user name, an at sign, an organization's name. */
    private static final int MAXIMUM_LENGTH = 401;

    /** One character can become several when it is folded. */
    private static final int LONGEST_FOLDED = 400;

    private LoginNames() {}

    /**
     * Refuses a user name that grows too long when it is folded.
     *
     * @throws DomainException {@link ErrorCode#NAME_TOO_LONG} at the field {@code userName}
     */
    static void requireShort(String userName) {
        if (folded(userName).length() > LONGEST_FOLDED) {
            throw DomainException.of(ErrorCode.NAME_TOO_LONG).at("userName");
        }
    }

    /** The form in which names are compared (Unicode normal form KC, lower case). */
    static String folded(String name) {
        return Normalizer.normalize(
                Normalizer.normalize(name.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT),
                Normalizer.Form.NFKC);
    }

    /**
     * What must be unique in the instance.
     *
     * @param withOrganization the person types the organization's name, too
     */
    static String key(String userName, String organizationId, boolean withOrganization) {
        return withOrganization ? folded(userName) + "@" + organizationId : folded(userName);
    }

    /** Whether anybody could go by this. */
    static boolean isPossible(String typed) {
        return !typed.isBlank() && typed.length() <= MAXIMUM_LENGTH;
    }

    /** A user name and an organization's name, if what was typed can be read so. */
    static Optional<Qualified> qualified(String typed) {
        int at = typed.lastIndexOf('@');
        return at <= 0 || at == typed.length() - 1
                ? Optional.empty()
                : Optional.of(new Qualified(
                        folded(typed.substring(0, at)),
                        Names.folded(typed.substring(at + 1).strip())));
    }

    /** A user name and an organization's name, both as they are compared. */
    record Qualified(String userName, String organization) {}
}
