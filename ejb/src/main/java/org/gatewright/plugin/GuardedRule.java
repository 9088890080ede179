package org.gatewright.plugin;

import java.util.List;
import org.gatewright.spi.preflight.Finding;
import org.gatewright.spi.preflight.Outgoing;
import org.gatewright.spi.preflight.PreflightRule;

/** A plugin's preflight rule behind its guard. */
record GuardedRule(PreflightRule inner, String id, Door check) implements PreflightRule {

    static GuardedRule of(Guard guard, PreflightRule inner) {
        return new GuardedRule(inner, guard.start("PreflightRule.id", inner::id), guard.door("PreflightRule.check"));
    }

    @Override
    public List<Finding> check(Outgoing outgoing) {
        return check.call(() -> Bounds.within(inner.check(outgoing), Bounds::findings));
    }
}
