package org.gatewright.plugin.saml.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.gatewright.plugin.saml.testing.Desk;
import org.gatewright.plugin.saml.testing.RequestXml;
import org.gatewright.plugin.saml.testing.Sent;
import org.gatewright.plugin.saml.testing.SignedXml;
import org.gatewright.plugin.saml.testing.TestApplications;
import org.gatewright.plugin.saml.testing.TestKey;
import org.gatewright.plugin.saml.testing.Wrapping;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.protocol.ProtocolError;
import org.gatewright.spi.protocol.ProtocolException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A signed request is hidden somewhere in a message that asks for something else. */
class WrappingTest {

    private final Desk desk = Desk.of(TestApplications.crm(), TestApplications.wiki());

    static Stream<Arguments> t108_to_t115() {
        return Stream.of(TestApplications.crm(), TestApplications.wiki())
                .flatMap(application -> Stream.of(Wrapping.values()).flatMap(placement -> Stream.of(true, false)
                        .map(sameId -> Arguments.of(application, placement, sameId))));
    }

    @ParameterizedTest
    @MethodSource
    void t108_to_t115(Application application, Wrapping placement, boolean sameId) {
        byte[] wrapped = placement.wrap(signed(application), sameId, WrappingTest::makeEvil);

        ProtocolException refusal = desk.refusal(Sent.post(wrapped));

        assertThat(refusal.error()).isEqualTo(ProtocolError.BAD_SIGNATURE);
    }

    @Test
    void acceptsWhatIsNotWrapped() {
        for (Application application : List.of(TestApplications.crm(), TestApplications.wiki())) {
            assertThat(desk.ask(Sent.post(SignedXml.octets(signed(application))))
                            .signOn()
                            .application())
                    .isEqualTo(application);
        }
    }

    private static Document signed(Application application) {
        return SignedXml.by(TestKey.rsa(application.alias())).document(RequestXml.addressed(application.identifier()));
    }

    private static void makeEvil(Element root) {
        root.setAttribute("ForceAuthn", "true");
    }
}
