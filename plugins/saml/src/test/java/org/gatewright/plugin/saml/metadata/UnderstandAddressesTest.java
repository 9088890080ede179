package org.gatewright.plugin.saml.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses in metadata. */
class UnderstandAddressesTest extends Understanding {

    @ParameterizedTest
    @CsvSource({
        "ftp://crm.example.com/acs, address-scheme",
        "JaVaScRiPt:alert(1), address-scheme",
        "'data:text/html,x', address-scheme",
        "java&#9;script:alert(1), address-malformed",
        "https:///acs, address-without-host",
        "https://crm.example.com@evil.example/acs, address-user-info",
        "https://a%40b@c@evil.example/acs, address-user-info",
        "https://crm.example.com/acs#part, address-fragment",
        "https://crm.example.com/acs?SAMLResponse=x, address-reserved-parameter",
        "https://crm.example.com/acs?a=b&amp;RelayState=x, address-reserved-parameter",
        "https://*.example.com/acs, address-pattern",
        "'', address-scheme",
        "'<no uri>', address-malformed"
    })
    void t219_v036_v037_v040_addressesThatCannotBeRegistered(String location, String fault) {
        SpXml xml = SpXml.usual().and(SpXml.acs(7, location.replace("<", "&lt;")));

        assertRefused(xml.submission(), "document", "metadata-address", arguments -> assertThat(arguments)
                .containsEntry("element", "AssertionConsumerService")
                .containsEntry("index", "7")
                .containsEntry("reason", "text:detail." + fault));
    }

    @Test
    void t219_logoutAddressesToo() {
        SpXml xml = SpXml.usual()
                .and("<md:SingleLogoutService Binding=\"" + SpXml.POST + "\" Location=\"javascript:alert(1)\"/>");

        assertRefused(xml.submission(), "document", "metadata-address", arguments -> assertThat(arguments)
                .containsEntry("element", "SingleLogoutService"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP-Redirect", "HTTP-Artifact", "unknown"})
    void t220_noAddressWeCanAnswerTo(String binding) {
        SpXml xml = SpXml.usual().containing(SpXml.acs(0, SpXml.ACS).replace("HTTP-POST", binding));

        assertRefused(xml, "no-usable-address");
        assertRefused(SpXml.usual().containing(""), "no-usable-address");
    }

    @Test
    void t285_theDefaultAddressInBothForms() {
        String second = SpXml.acs(1, "https://crm.example.com/second");
        for (String written : List.of("1", "true")) {
            SpXml xml = SpXml.usual().and(second.replace("index", "isDefault=\"" + written + "\" index"));
            assertThat(understand(xml).settings().text("assertionConsumerServices"))
                    .contains("0 POST " + SpXml.ACS + "\n1 POST https://crm.example.com/second default");
        }
        assertRefused(SpXml.usual().and(second.replace("index", "isDefault=\"yes\" index")), "metadata-value");
        assertRefused(SpXml.usual().and(second.replace("\"1\"", "\"65536\"")), "metadata-value");
    }

    @Test
    void allAddressesOfAnAggregateOfRegionsAreKept() {
        SpXml xml = SpXml.usual().containing("");
        for (int index = 0; index < 13; index++) {
            xml = xml.and(SpXml.acs(index, "https://r" + index + ".example.com/acs"));
        }

        assertThat(understand(xml).settings().lines("assertionConsumerServices"))
                .hasSize(13);
    }
}
