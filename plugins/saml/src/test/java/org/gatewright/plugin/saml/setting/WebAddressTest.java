package org.gatewright.plugin.saml.setting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://crm.example.com/saml/acs",
                "HTTPS://CRM.example.com",
                "http://127.0.0.1:35001",
                "http://localhost:8080/a?b=c&d='e'",
                "https://my_host/acs",
                "https://[::1]:8443/acs",
                "https://crm.example.com/%3Cscript%3E?tenant=1",
                "https://crm.example.com/acs?MySAMLResponse=1&x=SAMLResponse",
                "https://xn--d-iga.example/acs"
            })
    void acceptsWebAddresses(String address) {
        assertThat(WebAddress.fault(address)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "javascript:alert(1), address-scheme",
                "JaVaScRiPt:alert(1), address-scheme",
                "`data:text/html,x`, address-scheme",
                "file:///etc/passwd, address-scheme",
                "ftp://crm.example.com, address-scheme",
                "crm.example.com/acs, address-scheme",
                "/acs, address-scheme",
                "//crm.example.com/acs, address-scheme",
                "///evil.example, address-scheme",
                "http:www.evil.example, address-without-host",
                "https:///acs, address-without-host",
                "https://:443/acs, address-without-host",
                "https://crm.example.com@evil.example/acs, address-user-info",
                "https://a@b@crm.example.com/acs, address-user-info",
                "https://crm.example.com%40evil.example/acs, address-without-host",
                "https://ümlaut.example/acs, address-without-host",
                "https://crm.example.com/acs#top, address-fragment",
                "https://crm.example.com/acs#, address-fragment",
                "https://*.example.com/acs, address-pattern",
                "*, address-pattern",
                "https://crm.example.com/acs?SAMLResponse=x, address-reserved-parameter",
                "https://crm.example.com/acs?a=1&RelayState=x, address-reserved-parameter",
                "https://crm.example.com/acs?a=1;RelayState, address-reserved-parameter",
                "https://crm.example.com\\@evil.example, address-malformed",
                "https://crm.example.com/a b, address-malformed",
                "https://crm.example.com/<script>, address-malformed",
                "https://crm.example.com/%zz, address-malformed"
            })
    void t219_v036_v037_v038_v040_refusesWhatCouldBeReadInTwoWays(String address, String fault) {
        assertThat(WebAddress.fault(address)).contains(fault);
    }

    @Test
    void v037_refusesBreaksInTheScheme() {
        assertThat(WebAddress.fault("java\tscript:alert(1)")).contains("address-malformed");
        assertThat(WebAddress.fault("https\n://crm.example.com")).contains("address-malformed");
        assertThat(WebAddress.fault("")).contains("address-scheme");
    }

    @Test
    void limitsTheLength() {
        assertThat(WebAddress.fault("https://crm.example.com/" + "x".repeat(2_024)))
                .isEmpty();
        assertThat(WebAddress.fault("https://crm.example.com/" + "x".repeat(2_025)))
                .contains("address-too-long");
    }

    @ParameterizedTest
    @CsvSource({
        "http://crm.example.com/acs, true",
        "HTTP://crm.example.com/acs, true",
        "https://crm.example.com/acs, false",
        "http://127.0.0.1:35001, false",
        "http://localhost/acs, false",
        "http://[::1]/acs, false",
        "http://127.evil.example/acs, true"
    })
    void t219_warnsOfPlainHttpToOthers(String address, boolean unprotected) {
        assertThat(WebAddress.isUnprotected(address)).isEqualTo(unprotected);
    }
}
