package org.gatewright.spi.protocol;

/**
 * Why a sign-on was not given. Each protocol has its own words for these.
 *
 * @since 1.0
 */
public enum Refusal {
    /** Nothing may be shown, but the person would have to log in. */
    LOGIN_NEEDED,
    /** The person gave up. */
    CANCELLED,
    /** The person may not use this application, or at all. */
    NOT_ALLOWED,
    /** Somebody else than the one asked for logged in. */
    OTHER_PERSON,
    /** The demanded strength of login can't be reached. */
    LEVEL_NOT_REACHED,
    /** The person can't be named in the way the application asks for. */
    NAME_NOT_AVAILABLE,
    /** The application asks for a way of answering that is not available. */
    ANSWER_NOT_AVAILABLE,
    /** A mapper, a preflight rule or the server itself failed. */
    SERVER_FAULT
}
