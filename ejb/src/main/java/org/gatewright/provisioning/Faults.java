package org.gatewright.provisioning;

/** What went wrong, as it is kept and shown. */
final class Faults {

    private static final int LONGEST = 1_000;

    private Faults() {}

    static String shortened(String why) {
        return why.length() > LONGEST ? why.substring(0, LONGEST) : why;
    }

    /** What the plugin says of its failure. */
    static String of(Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        String message = cause.getMessage();
        return message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
    }
}
