package org.gatewright.signon;

/** Why a person sees a page of ours instead of the application. Texts: {@code problem.<name>}. */
public enum Problem {
    /** Argument {@code error}: the {@link org.gatewright.spi.protocol.ProtocolError}. */
    REQUEST_NOT_TRUSTED,
    /** Argument {@code application}. */
    NOT_AUTHORIZED,
    /** Details: what the rules found. Argument {@code application}. */
    PREFLIGHT_REFUSED,
    /** The application wants a stronger login than the person can give. Argument {@code application}. */
    LEVEL_NOT_REACHED,
    /** The sign-in was open for too long, or belongs to another browser. */
    EXPIRED,
    /** The sign-in was finished before. */
    ALREADY_USED,
    /** A plugin broke its contract. */
    PLUGIN_FAILED,
    /** The plugin that speaks the protocol is not there at the moment; what waits for it is kept. */
    PLUGIN_MISSING
}
