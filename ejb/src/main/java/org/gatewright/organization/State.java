package org.gatewright.organization;

/** Whether something is in use. What is inactive is unknown to the protocols. */
public enum State {
    ACTIVE,
    INACTIVE
}
