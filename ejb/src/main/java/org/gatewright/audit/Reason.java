package org.gatewright.audit;

/**
 * Why something was refused or ended, in the server's own words. Reasons that other rooms have words for come from {@code
 * ProtocolError}, {@code Refusal}, {@code Access.Reason} and {@code Problem}.
 */
public enum Reason {
    /** Nobody goes by the name that was typed. */
    UNKNOWN_NAME,
    WRONG_PASSWORD,
    WRONG_CODE,
    /** Too many failures before this one: the attempt did not count, right or wrong. */
    LOCKED_OUT,
    /** This failure was one too many. */
    TOO_MANY_FAILURES,
    PERSON_NOT_ACTIVE,
    /** The person signed out. */
    SIGNED_OUT,
    ANOTHER_PERSON_SIGNED_IN,
    /** An application asked for the sign-out. */
    APPLICATION_ASKED,
    /** A mapper that must not fail did. */
    MAPPER_REFUSED
}
