package org.gatewright.spi.protocol;

/**
 * Why a request can't be trusted, in words that the person at the browser may read.
 *
 * @since 1.0
 */
public enum ProtocolError {
    /** Not a message of this protocol, or not in the form the standard demands. */
    MALFORMED_REQUEST,
    /** Longer, deeper or larger than is read. */
    TOO_LARGE,
    /** No active application goes by that name. */
    UNKNOWN_APPLICATION,
    /** More than one application fits. */
    AMBIGUOUS_APPLICATION,
    /** A signature is missing or does not verify. */
    BAD_SIGNATURE,
    /** Meant for another server, or another of its addresses. */
    WRONG_DESTINATION,
    /** Too old, or from the future. */
    STALE,
    /** Used before. */
    REPLAYED,
    /** The answer is wanted at an address that is not registered for the application. */
    UNREGISTERED_ADDRESS,
    /** The request does not fit the application's settings. */
    NOT_SUPPORTED
}
