package org.gatewright.signon;

import java.util.Optional;
import org.gatewright.user.LoginRecord;

/** Checks what people prove who they are with. */
interface Credentials {

    /**
     * Whether that is the person's password. Does the same work for nobody, and says no.
     *
     * @throws org.gatewright.failure.DomainException {@code BUSY} if too many are being checked
     */
    boolean isPassword(Optional<LoginRecord> person, String typed);

    /** Whether that is a code of the person's second factor; each is right once. */
    boolean isCode(LoginRecord person, String typed);

    /** A second factor to be set up. */
    LoginPage.Enrolling beginEnrolment(LoginRecord person);

    /** Whether that is the first code of the second factor, which then is the person's. */
    boolean confirmEnrolment(LoginRecord person, String typed);

    /** Notes that the person signed in. */
    void signedIn(LoginRecord person);
}
