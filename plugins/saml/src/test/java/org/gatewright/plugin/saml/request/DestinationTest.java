package org.gatewright.plugin.saml.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.gatewright.plugin.saml.testing.Desk;
import org.gatewright.plugin.saml.testing.RequestXml;
import org.gatewright.plugin.saml.testing.TestApplications;
import org.gatewright.plugin.saml.testing.TestServer;
import org.gatewright.spi.protocol.ProtocolError;
import org.gatewright.spi.protocol.ProtocolException;
import org.gatewright.spi.protocol.ProtocolRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest extends RequestsOfApplications {

    @Test
    void t003_t004_wantsADestinationWhereThereIsASignature() {
        for (Function<RequestXml, ProtocolRequest> binding : SIGNED_BOTH_BINDINGS) {
            assertThat(desk.ask(binding.apply(WIKI)).refusal()).isEmpty();
            for (RequestXml without : List.of(WIKI.without("Destination"), WIKI.with("Destination", ""))) {
                ProtocolException refusal = desk.refusal(binding.apply(without));
                assertThat(refusal.error()).isEqualTo(ProtocolError.WRONG_DESTINATION);
                assertThat(refusal.received()).isEqualTo("nothing");
                assertThat(refusal.application()).contains(TestApplications.wiki());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://idp.example.com, https://idp.example.com/saml/v2/SSO",
        "https://idp.example.com, https://idp.example.com/saml/SSO",
        "https://idp.example.com, https://idp.example.com:443/saml/v2/SSO",
        "https://idp.example.com, HTTPS://IDP.Example.COM/saml/v2/SSO",
        "https://idp.example.com:443, https://idp.example.com/saml/v2/SSO",
        "https://idp.example.com:8443, https://idp.example.com:8443/saml/v2/SSO",
        "http://localhost:8080, http://localhost:8080/saml/v2/SSO",
        "http://localhost, http://localhost:80/saml/v2/SSO",
        "https://example.com/idp, https://example.com/idp/saml/v2/SSO"
    })
    void t005_t006_t007_t008_t227_takesItsOwnAddresses(URI publicUrl, String destination) {
        Desk here = new Desk(
                new TestServer().with(TestApplications.crm()).at(publicUrl).host());

        for (Function<RequestXml, ProtocolRequest> binding : BOTH_BINDINGS) {
            assertThat(here.ask(binding.apply(CRM.with("Destination", destination)))
                            .refusal())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://idp.example.com:8443/saml/v2/SSO",
                "http://idp.example.com/saml/v2/SSO",
                "http://idp.example.com:443/saml/v2/SSO",
                "https://idp.example.com.evil.example/saml/v2/SSO",
                "https://node1.internal:8443/saml/v2/SSO",
                "https://idp.example.com/saml/v2/sso",
                "https://idp.example.com/saml/v2/SSO/",
                "https://idp.example.com/saml/v2/SLO",
                "https://idp.example.com/saml/v2/SSO?x=1",
                "https://idp.example.com/saml/v2/SSO#x",
                "https://idp.example.com//saml/v2/SSO",
                "https://idp.example.com/saml/x/../v2/SSO",
                "https://user@idp.example.com/saml/v2/SSO",
                "/saml/v2/SSO",
                "idp",
                "https://[x"
            })
    void t007_t008_t227_refusesOtherAddresses(String destination) {
        for (Function<RequestXml, ProtocolRequest> binding : BOTH_BINDINGS) {
            ProtocolException refusal = desk.refusal(binding.apply(CRM.with("Destination", destination)));
            assertThat(refusal.error()).isEqualTo(ProtocolError.WRONG_DESTINATION);
            assertThat(refusal.field()).isEqualTo("Destination");
            assertThat(refusal.received()).isEqualTo(destination);
            assertThat(refusal.expected()).isEqualTo("https://idp.example.com/saml/v2/SSO");
        }
    }
}
