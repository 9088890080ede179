package org.gatewright.plugin;

/** A plugin answered with more than it may; the message says how much, never what. */
final class TooMuchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooMuchException(String message) {
        super(message);
    }
}
