package org.gatewright.plugin.saml.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.gatewright.plugin.saml.testing.Desk;
import org.gatewright.plugin.saml.testing.RequestXml;
import org.gatewright.plugin.saml.testing.Sent;
import org.gatewright.plugin.saml.testing.TestApplications;
import org.gatewright.plugin.saml.testing.TestServer;
import org.gatewright.spi.protocol.Intent;
import org.gatewright.spi.protocol.ProtocolError;
import org.gatewright.spi.protocol.ProtocolException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeTest extends RequestsOfApplications {

    @ParameterizedTest
    @CsvSource({"-360, false", "-359, true", "-1, true", "0, true", "60, true", "61, false", "100000, false"})
    void t230_acceptsWhatIsOfNow(long seconds, boolean accepted) {
        RequestXml request =
                CRM.with("IssueInstant", TestServer.NOW.plusSeconds(seconds).toString());

        if (accepted) {
            assertThat(desk.ask(Sent.post(request)).refusal()).isEmpty();
        } else {
            ProtocolException refusal = desk.refusal(Sent.post(request));
            assertThat(refusal.error()).isEqualTo(ProtocolError.STALE);
            assertThat(refusal.field()).isEqualTo("IssueInstant");
            assertThat(refusal.expected()).contains(Math.abs(seconds) + " s " + (seconds < 0 ? "behind" : "ahead of"));
        }
    }

    @Test
    void t230_hasALifetimeForEachApplication() {
        Desk patient = Desk.of(TestApplications.with(TestApplications.crm(), "requestLifetime", "3600"));
        RequestXml old =
                CRM.with("IssueInstant", TestServer.NOW.minusSeconds(3_600).toString());

        assertThat(patient.ask(Sent.post(old)).refusal()).isEmpty();
        assertThat(desk.refusal(Sent.post(old)).error()).isEqualTo(ProtocolError.STALE);
    }

    @ParameterizedTest
    @CsvSource({"NotBefore, 60, true", "NotBefore, 61, false", "NotOnOrAfter, -59, true", "NotOnOrAfter, -60, false"})
    void t230_countsTheConditionsOfARequest(String condition, long seconds, boolean accepted) {
        RequestXml request =
                CRM.and("<saml:Conditions " + condition + "=\"" + TestServer.NOW.plusSeconds(seconds) + "\"/>");

        if (accepted) {
            assertThat(desk.ask(Sent.post(request)).refusal()).isEmpty();
        } else {
            assertThat(desk.refusal(Sent.post(request)).field()).isEqualTo(condition);
        }
    }

    @Test
    void t231_v050_hasAnIdentityThatLastsAsLongAsTheRequest() {
        Intent.Once once = desk.ask(Sent.post(CRM)).signOn().once().orElseThrow();
        Intent.Once again = desk.ask(Sent.redirect(CRM.with("ProviderName", "x")))
                .signOn()
                .once()
                .orElseThrow();
        Intent.Once other =
                desk.ask(Sent.post(CRM.with("ID", "_other"))).signOn().once().orElseThrow();
        Intent.Once others = desk.ask(Sent.post(RequestXml.of(TestApplications.BARE)))
                .signOn()
                .once()
                .orElseThrow();

        assertThat(once).isEqualTo(again);
        assertThat(once.key()).isNotEqualTo(other.key()).isNotEqualTo(others.key());
        assertThat(once.until()).isEqualTo(TestServer.NOW.plus(Duration.ofMinutes(6)));
    }
}
