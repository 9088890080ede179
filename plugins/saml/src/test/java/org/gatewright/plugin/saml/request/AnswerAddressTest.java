package org.gatewright.plugin.saml.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.Optional;
import org.gatewright.plugin.saml.setting.Binding;
import org.gatewright.plugin.saml.setting.SamlSettings;
import org.gatewright.plugin.saml.setting.SamlSettings.Endpoints;
import org.gatewright.spi.protocol.ProtocolError;
import org.gatewright.spi.protocol.ProtocolException;
import org.gatewright.spi.setting.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerAddressTest {

    private static final String ACS = "https://crm.example.com/acs";
    private static final String ACS2 = "https://crm.example.com/acs2";
    private static final String ARTIFACT = "https://crm.example.com/artifact";
    private static final String POST = Binding.POST.uri();
    private static final Endpoints USUAL = endpoints(
            "0 POST " + ACS, "1 POST " + ACS2, "2 ARTIFACT " + ARTIFACT, "3 REDIRECT https://crm.example.com/r");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 POST https://a.example ; 1 POST https://b.example default | https://b.example",
                "0 POST https://a.example ; 1 POST https://b.example | https://a.example",
                "0 POST https://a.example not-default ; 1 POST https://b.example | https://b.example",
                "0 POST https://a.example not-default ; 1 POST https://b.example not-default | https://a.example",
                "0 POST https://a.example default ; 1 POST https://b.example default | https://a.example",
                "0 ARTIFACT https://a.example default ; 1 POST https://b.example not-default | https://b.example",
                "7 REDIRECT https://a.example ; 9 PAOS https://b.example ; 3 POST https://c.example | https://c.example"
            })
    void t022_choosesTheDefault(String registered, String expected) {
        Endpoints endpoints = endpoints(registered.split(" *; *", -1));

        assertThat(AnswerAddress.choose(endpoints, nothing())).isEqualTo(new AnswerAddress(expected, true));
    }

    @Test
    void t237_choosesByIndex() {
        assertThat(AnswerAddress.choose(USUAL, index(1))).isEqualTo(new AnswerAddress(ACS2, true));
        ProtocolException refusal = refusal(USUAL, index(9));
        assertThat(refusal.error()).isEqualTo(ProtocolError.UNREGISTERED_ADDRESS);
        assertThat(refusal.received()).isEqualTo("9");
    }

    @Test
    void t238_v034_refusesIndexTogetherWithTheOthers() {
        assertThat(refusal(USUAL, new AddressWish(Optional.of(0), Optional.of(ACS), Optional.empty()))
                        .error())
                .isEqualTo(ProtocolError.MALFORMED_REQUEST);
        assertThat(refusal(USUAL, new AddressWish(Optional.of(0), Optional.empty(), Optional.of(POST)))
                        .error())
                .isEqualTo(ProtocolError.MALFORMED_REQUEST);
    }

    @Test
    void t239_choosesByUrlWithOrWithoutBinding() {
        assertThat(AnswerAddress.choose(USUAL, url(ACS2))).isEqualTo(new AnswerAddress(ACS2, true));
        assertThat(AnswerAddress.choose(USUAL, url(ACS2, POST))).isEqualTo(new AnswerAddress(ACS2, true));
        assertThat(AnswerAddress.choose(USUAL, url(ARTIFACT, POST))).isEqualTo(new AnswerAddress(ARTIFACT, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/acs",
                "https://crm.example.com@evil.example/acs",
                "https://crm.example.com.evil.example/acs",
                "https://crm.example.com/acs/",
                "https://crm.example.com/acs?x",
                "https://crm.example.com/acs#x",
                "https://crm.example.com/x/%2e%2e/acs",
                "https://crm.example.com/..;/acs",
                "https://crm.example.com/x/../acs",
                "https://CRM.example.com/acs",
                "HTTPS://crm.example.com/acs",
                "https://crm.example.com:443/acs",
                "https://crm.example.com/ac%73",
                "https://crm.example.com/ACS",
                " https://crm.example.com/acs",
                "https://crm.example.com/acs ",
                "https://crm.example.com\\@evil.example/acs",
                "///evil.example",
                "http:crm.example.com/acs",
                "http://crm.example.com/acs",
                "https://a@b@crm.example.com/acs",
                "https://crm.example.com%40evil.example/acs",
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "java\tscript:alert(1)",
                "data:text/html,x",
                "*",
                "https://crm.example.com/*"
            })
    void t020_t018_v034_v035_v036_v037_v038_refusesEveryOtherUrl(String url) {
        for (Endpoints endpoints : new Endpoints[] {USUAL, endpoints("0 ARTIFACT " + ARTIFACT), endpoints()}) {
            ProtocolException refusal = refusal(endpoints, url(url));
            assertThat(refusal.error()).isEqualTo(ProtocolError.UNREGISTERED_ADDRESS);
            assertThat(refusal.field()).isEqualTo("AssertionConsumerServiceURL");
            assertThat(refusal.received()).isEqualTo(url);
        }
    }

    @Test
    void t023_t019_keepsTheWholeAddress() {
        String address = "https://crm.example.com/acs?tenant=1&x='%3Cb%3E'";

        assertThat(AnswerAddress.choose(endpoints("0 POST " + address), nothing()))
                .isEqualTo(new AnswerAddress(address, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect",
                "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Artifact",
                "urn:oasis:names:tc:SAML:2.0:bindings:PAOS",
                "urn:unknown"
            })
    void t024_t025_answersOtherBindingsByAPostedError(String binding) {
        assertThat(AnswerAddress.choose(
                        USUAL, new AddressWish(Optional.empty(), Optional.empty(), Optional.of(binding))))
                .isEqualTo(new AnswerAddress(ACS, false));
        assertThat(AnswerAddress.choose(USUAL, url(ACS2, binding))).isEqualTo(new AnswerAddress(ACS2, false));
        assertThat(AnswerAddress.choose(USUAL, url(ARTIFACT, binding))).isEqualTo(new AnswerAddress(ACS, false));
    }

    @Test
    void t025_answersAnArtifactAddressByAPostedError() {
        assertThat(AnswerAddress.choose(USUAL, url(ARTIFACT))).isEqualTo(new AnswerAddress(ACS, false));
        assertThat(AnswerAddress.choose(USUAL, index(2))).isEqualTo(new AnswerAddress(ACS, false));
        assertThat(AnswerAddress.choose(USUAL, index(3))).isEqualTo(new AnswerAddress(ACS, false));
    }

    @Test
    void t024_answersByPostAllTheSameIfTheApplicationIsSetTo() {
        Endpoints always = SamlSettings.of(new Settings(Map.of(
                        "assertionConsumerServices",
                        "0 POST " + ACS + "\n1 ARTIFACT " + ARTIFACT,
                        "alwaysPost",
                        "true")))
                .endpoints();

        assertThat(AnswerAddress.choose(always, url(ACS, Binding.REDIRECT.uri())))
                .isEqualTo(new AnswerAddress(ACS, true));
        assertThat(AnswerAddress.choose(always, index(1))).isEqualTo(new AnswerAddress(ACS, true));
        assertThat(AnswerAddress.choose(
                        always, new AddressWish(Optional.empty(), Optional.empty(), Optional.of("urn:unknown"))))
                .isEqualTo(new AnswerAddress(ACS, true));
    }

    @Test
    void refusesWhereNothingCanBePosted() {
        Endpoints none = endpoints("0 ARTIFACT " + ARTIFACT);

        for (AddressWish wish : new AddressWish[] {nothing(), index(0), url(ARTIFACT)}) {
            assertThat(refusal(none, wish).error()).isEqualTo(ProtocolError.NOT_SUPPORTED);
        }
        assertThat(refusal(endpoints(), nothing()).error()).isEqualTo(ProtocolError.NOT_SUPPORTED);
    }

    private static Endpoints endpoints(String... lines) {
        return SamlSettings.of(new Settings(Map.of("assertionConsumerServices", String.join("\n", lines))))
                .endpoints();
    }

    private static AddressWish nothing() {
        return new AddressWish(Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static AddressWish index(int index) {
        return new AddressWish(Optional.of(index), Optional.empty(), Optional.empty());
    }

    private static AddressWish url(String url) {
        return new AddressWish(Optional.empty(), Optional.of(url), Optional.empty());
    }

    private static AddressWish url(String url, String binding) {
        return new AddressWish(Optional.empty(), Optional.of(url), Optional.of(binding));
    }

    private static ProtocolException refusal(Endpoints endpoints, AddressWish wish) {
        ProtocolException refusal =
                catchThrowableOfType(ProtocolException.class, () -> AnswerAddress.choose(endpoints, wish));
        assertThat(refusal).isNotNull();
        return refusal;
    }
}
