package org.gatewright.plugin;

import java.util.List;
import org.gatewright.spi.preflight.Finding;
import org.gatewright.spi.preflight.Outgoing;
import org.gatewright.spi.preflight.PreflightRule;

/** A plugin's preflight rule behind its guard. */
record GuardedRule(Guard guard, PreflightRule inner, String id) implements PreflightRule {

    static GuardedRule of(Guard guard, PreflightRule inner) {
        return new GuardedRule(guard, inner, guard.call("PreflightRule.id", inner::id));
    }

    @Override
    public List<Finding> check(Outgoing outgoing) {
        return guard.call("PreflightRule.check", () -> inner.check(outgoing));
    }
}
