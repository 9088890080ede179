package org.gatewright.credential;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.gatewright.spi.factor.Attempt;
import org.gatewright.spi.factor.Challenge;
import org.gatewright.spi.factor.SecondFactor;
import org.gatewright.spi.factor.Shown;
import org.gatewright.spi.factor.Verdict;
import org.gatewright.spi.identity.Person;
import org.gatewright.spi.setting.Setting;

/** The server's own second factor: a code of an authenticator app. It remembers the step of the last code that was taken. */
final class TotpFactor implements SecondFactor {

    static final String ID = "totp";
    static final String SECRET = "secret";
    static final String LAST_STEP = "last-step";

    private static final long NEVER = -1;

    /** Command-line clients look for a field of this name. */
    private static final Setting CODE =
            Setting.of("otp", Setting.Type.TEXT).mandatory().matching("[0-9 ]*");

    /** What authenticator apps show as the issuer. */
    private final String issuer;

    private final SecureRandom random;
    private final Clock clock;

    TotpFactor(String issuer, SecureRandom random, Clock clock) {
        this.issuer = issuer;
        this.random = random;
        this.clock = clock;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Challenge enrol(Person person) {
        Totp totp = Totp.fresh(random);
        String address = totp.address(issuer, person.userName());
        return new Challenge(
                List.of(
                        new Shown.Picture("factor.totp.picture", address),
                        new Shown.Value("factor.totp.secret", totp.secret()),
                        new Shown.Link("factor.totp.open", URI.create(address))),
                List.of(CODE),
                Map.of(SECRET, totp.secret()));
    }

    @Override
    public Challenge challenge(Person person, Map<String, String> remembered) {
        return Challenge.asking(CODE);
    }

    @Override
    public Verdict verify(Attempt attempt) {
        Map<String, String> known = attempt.enrolling() ? attempt.state() : attempt.remembered();
        String secret = known.getOrDefault(SECRET, "");
        long last = Long.parseLong(known.getOrDefault(LAST_STEP, Long.toString(NEVER)));
        OptionalLong step = new Totp(secret).match(attempt.typed().required(CODE.key()), Instant.now(clock), last);
        return step.isPresent()
                ? new Verdict.Accepted(Map.of(SECRET, secret, LAST_STEP, Long.toString(step.getAsLong())))
                : new Verdict.Refused();
    }
}
