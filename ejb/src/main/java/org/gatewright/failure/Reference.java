package org.gatewright.failure;

import java.security.SecureRandom;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Short numbers that a person reads out and an administrator finds in the activity and in the log. A request has one: it is
 * made when somebody asks for it, be it a page that says what is wrong or a line of a log that shows it.
 */
public final class Reference {

    /** The name under which the log has it. */
    private static final String KEY = "reference";

    /** Without letters and digits that are mistaken for one another (Crockford's base 32). */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private @Nullable String made;

    /** Eight characters with a hyphen in the middle, such as {@code 7K2M-09QX}: this request's, or else a new one. */
    public static String current() {
        Object ofRequest = MDC.get(KEY);
        return ofRequest == null ? make() : ofRequest.toString();
    }

    /**
     * From now on this is the reference of what the thread does.
     *
     * @return false if it is already
     */
    public boolean enter() {
        if (MDC.get(KEY) == this) {
            return false;
        }
        MDC.put(KEY, this);
        return true;
    }

    /** The same work for another thread, which does it under the reference that this thread has now. */
    public static Runnable carried(Runnable work) {
        Object ofRequest = MDC.get(KEY);
        if (ofRequest == null) {
            return work;
        }
        return () -> {
            MDC.put(KEY, ofRequest);
            try {
                work.run();
            } finally {
                leave();
            }
        };
    }

    /** The thread does something else from now on. */
    public static void leave() {
        MDC.remove(KEY);
    }

    @Override
    public synchronized String toString() {
        String known = made == null ? make() : made;
        made = known;
        return known;
    }

    private static String make() {
        StringBuilder reference = new StringBuilder(LENGTH + 1);
        for (int i = 0; i < LENGTH; i++) {
            if (i == LENGTH / 2) {
                reference.append('-');
            }
            reference.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return reference.toString();
    }
}
