package org.gatewright.spi.registration;

/**
 * A value that the other side asks for when it is connected, such as our sign-in URL. Its label is the text {@code
 * connect.<protocol>.<key>}.
 *
 * @param key unique within the protocol
 * @param kind how it is shown
 * @param value the text to copy, or for {@link Kind#FILE} the address to download from
 * @since 1.0
 */
public record ConnectValue(String key, Kind kind, String value) {

    /** By this key: the address that signs a person on without being asked to. Pages of the person's own lead there. */
    public static final String UNSOLICITED_URL = "unsolicited-url";

    /** How the value is shown. */
    public enum Kind {
        /** Any text, copied as it is. */
        TEXT,
        /** A URL, copied as it is. */
        URL,
        /** An X.509 certificate in PEM: shown with fingerprint and expiry, copied or downloaded. */
        CERTIFICATE,
        /** The URL of a document, downloaded. */
        FILE
    }
}
