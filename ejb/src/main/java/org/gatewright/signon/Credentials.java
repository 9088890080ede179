package org.gatewright.signon;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatewright.credential.FactorForm;
import org.gatewright.user.LoginRecord;

/** Checks what people prove who they are with. */
interface Credentials {

    /**
     * The person, as they are now, if that is their password. Does the same work for nobody.
     *
     * @throws org.gatewright.failure.DomainException {@code BUSY} if too many are being checked; {@code DIRECTORY_UNAVAILABLE} if
     *     the directory that the person comes from can't be asked
     */
    Optional<LoginRecord> byPassword(Optional<LoginRecord> person, String typed);

    /**
     * Somebody whom nobody here knows by that name: the person, if a directory knows them by this password. They are known here
     * from then on. Does the same work for nobody.
     *
     * @throws org.gatewright.failure.DomainException as {@link #byPassword}
     */
    Optional<LoginRecord> stranger(String typedName, String typed);

    /** Ids of the second factors that a person may set up. */
    List<String> factors(LoginRecord person);

    /** Id of the person's second factor. */
    Optional<String> factorOf(LoginRecord person);

    /**
     * The form by which the person sets up a second factor.
     *
     * @throws org.gatewright.failure.DomainException {@code SECOND_FACTOR_UNAVAILABLE}
     */
    FactorForm beginEnrolment(LoginRecord person, String factor);

    /**
     * The form by which the person answers with theirs.
     *
     * @throws org.gatewright.failure.DomainException {@code SECOND_FACTOR_UNAVAILABLE}
     */
    FactorForm challenge(LoginRecord person);

    /** A form once more, as it was; empty if it is out of date. */
    Optional<FactorForm> form(LoginRecord person, String sealed);

    /**
     * Whether the answer to a form is right; each is right once. A factor that was being set up then is the person's.
     *
     * @throws org.gatewright.failure.DomainException {@code SECOND_FACTOR_UNAVAILABLE}, {@code SECOND_FACTOR_WAITING}, {@code
     *     SECOND_FACTOR_OUTDATED}; nothing was checked
     */
    boolean isRight(LoginRecord person, String sealed, Map<String, String> typed);

    /** Notes that the person signed in. */
    void signedIn(LoginRecord person);
}
