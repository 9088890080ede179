package org.gatewright.plugin;

import java.util.Map;
import org.gatewright.spi.factor.Attempt;
import org.gatewright.spi.factor.Challenge;
import org.gatewright.spi.factor.SecondFactor;
import org.gatewright.spi.factor.Verdict;
import org.gatewright.spi.identity.Person;

/** A plugin's second factor behind its guard. */
record GuardedFactor(Guard guard, SecondFactor inner, String id) implements SecondFactor {

    static GuardedFactor of(Guard guard, SecondFactor inner) {
        return new GuardedFactor(guard, inner, guard.call("SecondFactor.id", inner::id));
    }

    @Override
    public Challenge enrol(Person person) {
        return guard.call("SecondFactor.enrol", () -> inner.enrol(person));
    }

    @Override
    public Challenge challenge(Person person, Map<String, String> remembered) {
        return guard.call("SecondFactor.challenge", () -> inner.challenge(person, remembered));
    }

    @Override
    public Verdict verify(Attempt attempt) {
        return guard.call("SecondFactor.verify", () -> inner.verify(attempt));
    }
}
