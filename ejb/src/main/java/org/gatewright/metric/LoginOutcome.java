package org.gatewright.metric;

/** What became of an attempt to sign in. */
public enum LoginOutcome {
    GRANTED,
    REFUSED,
    /** Nothing was checked: too many passwords were being hashed, or checked for one person. */
    BUSY
}
