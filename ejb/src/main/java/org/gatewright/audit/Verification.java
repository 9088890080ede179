package org.gatewright.audit;

import java.util.OptionalLong;

/**
 * What a check of the chain found.
 *
 * @param checked how many records were read
 * @param broken sequence of the first record that does not fit the one before
 */
public record Verification(long checked, OptionalLong broken) {

    public boolean isIntact() {
        return broken.isEmpty();
    }
}
