package org.gatewright.metric;

/** What became of an application's request to sign somebody on. */
public enum SignOnOutcome {
    GRANTED,
    /** By a rule; the application or the person was told. */
    REFUSED,
    /** The request could not be trusted. */
    UNTRUSTED,
    /** A plugin broke, or is not there any more. */
    FAILED
}
