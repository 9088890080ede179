package org.gatewright.metric;

import java.util.Locale;

/** The parts of a sign-on that are timed one by one, in the order in which they happen. */
public enum Stage {
    /** A protocol reads an application's request. */
    PARSE,
    /** Who it is for, who is there, whether they may: until mapping begins, or there is something else to answer. */
    DECIDE,
    /** The application's attribute mappers. */
    MAP,
    /** A protocol writes its answer and signs it. */
    SIGN,
    /** Rules before release, what the session remembers, and the activity. */
    RECORD,
    /** Page or redirect, until the server has taken it over; not its way to the browser. */
    WRITE,
    /** What somebody typed at the sign-in page is checked; waiting for the hash pool counts. */
    LOGIN,
    /** A password is hashed. */
    HASH;

    private final String tag = name().toLowerCase(Locale.ROOT);

    /** As in the tag of the meter, and as the span is named. */
    String tag() {
        return tag;
    }
}
