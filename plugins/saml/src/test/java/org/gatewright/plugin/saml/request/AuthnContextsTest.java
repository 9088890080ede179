package org.gatewright.plugin.saml.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.gatewright.plugin.saml.request.AuthnContexts.Demand;
import org.gatewright.plugin.saml.request.RequestedContext.Comparison;
import org.gatewright.spi.protocol.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthnContextsTest {

    private static final String P = "urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport";
    private static final String PLAIN = "urn:oasis:names:tc:SAML:2.0:ac:classes:Password";
    private static final String S = "https://refeds.org/profile/mfa";
    private static final String TOKEN = "urn:oasis:names:tc:SAML:2.0:ac:classes:TimeSyncToken";

    /** The table of T-031: the level that is asked for, and what is stated when the session is at P and at S. */
    @ParameterizedTest
    @CsvSource({
        "EXACT,   P, PASSWORD,      P, P",
        "EXACT,   S, SECOND_FACTOR, -, S",
        "MINIMUM, P, PASSWORD,      P, S",
        "MINIMUM, S, SECOND_FACTOR, -, S",
        "MAXIMUM, P, PASSWORD,      P, P",
        "MAXIMUM, S, PASSWORD,      P, S",
        "BETTER,  P, SECOND_FACTOR, -, S"
    })
    void t031_comparesLevels(
            Comparison comparison, String asked, Level level, String atPassword, String atSecondFactor) {
        Demand demand = demand(comparison, asked.equals("P") ? P : S).orElseThrow();

        assertThat(demand.level()).isEqualTo(level);
        if (!atPassword.equals("-")) {
            assertThat(AuthnContexts.stated(demand.stated(), Level.PASSWORD)).isEqualTo(P);
        }
        assertThat(AuthnContexts.stated(demand.stated(), Level.SECOND_FACTOR))
                .isEqualTo(atSecondFactor.equals("P") ? P : S);
    }

    @Test
    void t031_hasNothingBetterThanASecondFactor() {
        assertThat(demand(Comparison.BETTER, S)).isEmpty();
        assertThat(demand(Comparison.BETTER, TOKEN)).isEmpty();
    }

    @Test
    void t032_takesTheFirstClassThatCanBeMet() {
        Demand demand = demand(Comparison.EXACT, "urn:unknown", TOKEN, P).orElseThrow();

        assertThat(demand.level()).isEqualTo(Level.SECOND_FACTOR);
        assertThat(AuthnContexts.stated(demand.stated(), Level.SECOND_FACTOR)).isEqualTo(TOKEN);
        assertThat(demand(Comparison.BETTER, S, P).orElseThrow().level()).isEqualTo(Level.SECOND_FACTOR);
    }

    @Test
    void t032_statesTheClassThatWasAskedFor() {
        assertThat(AuthnContexts.stated(
                        demand(Comparison.EXACT, PLAIN).orElseThrow().stated(), Level.PASSWORD))
                .isEqualTo(PLAIN);
        assertThat(AuthnContexts.stated(
                        demand(Comparison.MINIMUM, PLAIN).orElseThrow().stated(), Level.PASSWORD))
                .isEqualTo(PLAIN);
    }

    @Test
    void t033_meetsNoUnknownClass() {
        assertThat(demand(Comparison.EXACT, "urn:unknown", "urn:oasis:names:tc:SAML:2.0:ac:classes:Kerberos"))
                .isEmpty();
        assertThat(demand(Comparison.EXACT)).isEmpty();
    }

    private static Optional<Demand> demand(Comparison comparison, String... classes) {
        return AuthnContexts.demand(new RequestedContext(comparison, List.of(classes)));
    }
}
