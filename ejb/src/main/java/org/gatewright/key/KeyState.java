package org.gatewright.key;

/** How far a signing key is in its life. */
public enum KeyState {
    /** Published, so that applications can learn it, and not used. */
    NEXT,
    /** Signs. There is exactly one. */
    ACTIVE,
    /** Signs no more; still published until its grace ends. */
    RETIRED
}
