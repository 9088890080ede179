package org.gatewright.user;

/** Whether a person can sign in. */
public enum UserState {
    /** Has no password yet. */
    INITIAL,
    /** Can sign in. */
    ACTIVE,
    /** Was taken out of use by an administrator. */
    INACTIVE,
    /** Was shut out by an administrator until unlocked. */
    LOCKED
}
