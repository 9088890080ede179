package org.gatewright.spi.preflight;

import java.util.List;
import org.gatewright.spi.Extension;

/**
 * Checks what is about to be released, so that a sign-on the other side would refuse is explained here instead of there.
 * Implemented by plugins; applied to the applications whose template names it. Its name is the text {@code rule.<id>.name}.
 *
 * <p>Like a mapper, a rule keeps no state and does no input or output.
 *
 * @since 1.0
 */
public interface PreflightRule extends Extension {

    @Override
    String id();

    /**
     * What is wrong or doubtful, most important first; empty if nothing is.
     *
     * @param outgoing what is about to be sent
     * @return findings
     */
    List<Finding> check(Outgoing outgoing);
}
