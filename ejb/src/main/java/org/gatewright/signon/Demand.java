package org.gatewright.signon;

import org.gatewright.setting.LoginPolicy;
import org.gatewright.spi.protocol.Level;

/** How strong a login must be: the higher of what the request and the policy of the person's organization demand. */
record Demand(Level level, boolean byPolicy) {

    static Demand of(Level requested, LoginPolicy policy) {
        return policy.secondFactorRequired() ? new Demand(Level.SECOND_FACTOR, true) : new Demand(requested, false);
    }
}
