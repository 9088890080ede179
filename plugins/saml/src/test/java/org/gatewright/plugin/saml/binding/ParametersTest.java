package org.gatewright.plugin.saml.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.gatewright.plugin.saml.testing.Effort;
import org.gatewright.spi.protocol.ProtocolException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {

    private static final Set<String> NAMES = Set.of("SAMLRequest", "RelayState", "SigAlg", "Signature");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SAMLRequest=evil&%53AMLRequest=signed",
                "%53AMLRequest=signed",
                "SAMLRequest=a&SAMLRequest=b",
                "SAMLRequest=a&x=1&SAMLRequest=a",
                "SAMLRequest=a&SAMLRequest",
                "SAMLRequest=a&RelayState=x;SAMLRequest=b",
                "SAMLRequest=a;RelayState=b",
                "SAMLRequest=a&other=1;Signature=b",
                "SAMLRequest=a&x;%53igAlg=b",
                "RelayState=1&Relay%53tate=2",
                "SAMLReques%74=a",
                "RelayState&RelayState"
            })
    void v017_refusesWhatTwoReadersReadDifferently(String query) {
        assertThatThrownBy(() -> Parameters.parse(query, NAMES)).isInstanceOf(ProtocolException.class);
    }

    @Test
    void keepsTheCharactersThatWereSent() {
        Parameters parameters = Parameters.parse("x=1&SAMLRequest=a%2fb%2B+c&&RelayState=(1)%281%29;2&SigAlg", NAMES);

        assertThat(parameters.raw("SAMLRequest")).contains("a%2fb%2B+c");
        assertThat(parameters.text("SAMLRequest")).contains("a/b+ c");
        assertThat(parameters.raw("RelayState")).contains("(1)%281%29;2");
        assertThat(parameters.text("RelayState")).contains("(1)(1);2");
        assertThat(parameters.text("SigAlg")).contains("");
        assertThat(parameters.text("Signature")).isEmpty();
    }

    @Test
    void passesOverWhatMeansNothing() {
        assertThat(Parameters.parse("samlrequest=1&SAMLREQUEST=2&%zz=3&\u4e2d=4&=5&a=%zz", NAMES)
                        .isEmpty())
                .isTrue();
    }

    @Test
    void readsOctetsBeyondAsciiAsUtf8() {
        assertThat(Parameters.parse("RelayState=\u00c3\u00bc", NAMES).text("RelayState"))
                .contains("ü");
    }

    @Test
    void staysFastWithManyPairs() {
        String query = "a=1;b&".repeat(200_000) + "SAMLRequest=x";

        Effort effort = Effort.of(() ->
                assertThat(Parameters.parse(query, NAMES).raw("SAMLRequest")).contains("x"));

        effort.isAtMost(100L * query.length());
    }
}
