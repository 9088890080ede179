package org.gatewright.spi.protocol;

/**
 * How strongly a person proved who they are, weakest first.
 *
 * @since 1.0
 */
public enum Level {
    /** By a password. */
    PASSWORD,
    /** By a password and something they have. */
    SECOND_FACTOR;

    /**
     * Whether this is as strong as what is demanded, or stronger.
     *
     * @param demand how strong it must be
     * @return true if it is
     */
    public boolean reaches(Level demand) {
        return compareTo(demand) >= 0;
    }
}
