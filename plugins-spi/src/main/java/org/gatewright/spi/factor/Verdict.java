package org.gatewright.spi.factor;

import java.util.Map;

/**
 * What a factor says to an {@link Attempt}.
 *
 * @since 1.0
 */
public sealed interface Verdict {

    /**
     * It is right. While enrolling, the factor is the person's from now on.
     *
     * @param remembered what the factor remembers of the person from now on, in place of what it did before. A factor whose
     *     codes must work once remembers the last one that did
     * @since 1.0
     */
    record Accepted(Map<String, String> remembered) implements Verdict {

        /**
         * Makes the verdict.
         *
         * @param remembered what the factor remembers of the person from now on
         * @throws IllegalArgumentException if it is too long
         */
        public Accepted {
            remembered = Kept.copyOf(remembered);
        }

        /** Nothing of what is in it, which is secret. */
        @Override
        public String toString() {
            return "Accepted";
        }
    }

    /**
     * It is wrong. It counts, and too many lock the person out for a while.
     *
     * @since 1.0
     */
    record Refused() implements Verdict {}

    /**
     * There is nothing to judge yet, as when the person has to confirm on another device and has not. It does not count, so it
     * must never be the answer to a guess.
     *
     * @since 1.0
     */
    record Waiting() implements Verdict {}
}
