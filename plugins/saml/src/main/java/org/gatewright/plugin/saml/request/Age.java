package org.gatewright.plugin.saml.request;

import java.time.Duration;
import java.time.Instant;
import org.gatewright.spi.protocol.ProtocolError;
import org.gatewright.spi.protocol.ProtocolException;

/**
 * Whether a message is of now, by our clock and one that may differ a little.
 *
 * @param now by our clock
 * @param lifetime how old a message may be if the clocks agree
 */
record Age(Instant now, Duration lifetime) {

    /** How far clocks may differ, either way. */
    static final Duration SKEW = Duration.ofSeconds(60);

    /** From when on a message of that moment is refused for its age alone. */
    Instant end(Instant issued) {
        return issued.plus(lifetime).plus(SKEW);
    }

    void check(AuthnRequest request) {
        Instant issued = request.issueInstant();
        if (issued.isAfter(now.plus(SKEW)) || !now.isBefore(end(issued))) {
            throw stale(
                    "IssueInstant", issued, "between " + now.minus(lifetime).minus(SKEW) + " and " + now.plus(SKEW));
        }
        request.notBefore().filter(moment -> moment.isAfter(now.plus(SKEW))).ifPresent(moment -> {
            throw stale("NotBefore", moment, "at most " + now.plus(SKEW));
        });
        request.notOnOrAfter()
                .filter(moment -> !moment.isAfter(now.minus(SKEW)))
                .ifPresent(moment -> {
                    throw stale("NotOnOrAfter", moment, "after " + now.minus(SKEW));
                });
    }

    private ProtocolException stale(String field, Instant received, String expected) {
        Duration difference = Duration.between(received, now).abs();
        String direction = received.isAfter(now) ? "ahead of" : "behind";
        return new ProtocolException(
                ProtocolError.STALE,
                field,
                received.toString(),
                expected + "; it is " + difference.toSeconds() + " s " + direction + " our clock");
    }
}
