package org.gatewright.plugin.saml.request;

import java.util.Locale;

/** What was odd about a request that was accepted all the same, for the activity. */
public enum RequestNote {
    /** Compressed although it came by POST. */
    DEFLATED_POST,
    /** Signed by a key whose certificate is out of date. */
    CERTIFICATE_OUT_OF_DATE,
    /** Signed with SHA-1. */
    SHA1;

    /** As it is written in the activity: {@code deflated-post}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
