package org.gatewright.testkit;

import java.util.List;
import java.util.Map;
import org.gatewright.spi.factor.Attempt;
import org.gatewright.spi.factor.Challenge;
import org.gatewright.spi.factor.SecondFactor;
import org.gatewright.spi.factor.Shown;
import org.gatewright.spi.factor.Verdict;
import org.gatewright.spi.identity.Person;
import org.gatewright.spi.setting.Setting;

/** A number to be told ever after. */
final class Handshake implements SecondFactor {

    static final Setting NUMBER = Setting.of("number", Setting.Type.NUMBER).mandatory();
    static final String RIGHT = "7";

    @Override
    public String id() {
        return "chat-handshake";
    }

    @Override
    public Challenge enrol(Person person) {
        return new Challenge(
                List.of(new Shown.Value("factor.chat-handshake.yours", RIGHT)),
                List.of(NUMBER),
                Map.of("number", RIGHT));
    }

    @Override
    public Challenge challenge(Person person, Map<String, String> remembered) {
        return Challenge.asking(NUMBER);
    }

    @Override
    public Verdict verify(Attempt attempt) {
        Map<String, String> known = attempt.enrolling() ? attempt.state() : attempt.remembered();
        return attempt.typed().required(NUMBER.key()).equals(known.get(NUMBER.key()))
                ? new Verdict.Accepted(known)
                : new Verdict.Refused();
    }
}
