package org.gatewright.signon;

/** What comes of a step of the sign-in. */
public sealed interface LoginStep {

    /** A page to be filled in. */
    record Show(LoginPage page) implements LoginStep {}

    /** The page once more, as something was wrong. */
    record Again(LoginPage page, Fault fault) implements LoginStep {}

    /** The sign-in is over, for good or ill. */
    record Done(Step step) implements LoginStep {}

    /** What was wrong. */
    enum Fault {
        /** Name, password or code; also when the person is locked, and the person can't tell. */
        WRONG,
        /** Too much to do; nothing was checked. */
        BUSY,
        /** The person has not yet confirmed elsewhere. */
        WAITING,
        /** The second factor can't be asked for now; nothing was checked. */
        UNAVAILABLE,
        /** The form was not made for this page; nothing was checked. */
        EXPIRED_FORM
    }
}
