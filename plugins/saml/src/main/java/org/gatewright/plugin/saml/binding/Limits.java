package org.gatewright.plugin.saml.binding;

/** How much is read from outside. Real messages have a few thousand characters and a few dozen elements. */
public final class Limits {

    /** Octets of a message, both as it came and inflated. */
    public static final int MESSAGE = 256 * 1024;

    /** Elements of a message. */
    public static final int ELEMENTS = 2_000;

    /** Octets of a RelayState. The standard says 80, but well-known service providers need more. */
    public static final int RELAY_STATE = 8 * 1024;

    /** Octets of a query or form with all that belongs to a message, each character escaped. */
    static final int PARAMETERS = 3 * (Encoding.base64Length(MESSAGE) + RELAY_STATE + 8 * 1024);

    /** Octets of a signature in a query: an RSA key of 16,384 bits makes as many. */
    static final int SIGNATURE = 2 * 1024;

    /** Characters of any other parameter. */
    public static final int PARAMETER = 2 * 1024;

    private Limits() {}
}
