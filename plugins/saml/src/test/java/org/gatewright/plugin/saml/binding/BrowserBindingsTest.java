package org.gatewright.plugin.saml.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gatewright.plugin.saml.setting.Binding;
import org.gatewright.plugin.saml.testing.Effort;
import org.gatewright.plugin.saml.testing.RequestXml;
import org.gatewright.plugin.saml.testing.Sent;
import org.gatewright.plugin.saml.testing.TestApplications;
import org.gatewright.plugin.saml.xml.XmlParser;
import org.gatewright.spi.protocol.ProtocolError;
import org.gatewright.spi.protocol.ProtocolException;
import org.gatewright.spi.protocol.ProtocolRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrowserBindingsTest {

    private static final RequestXml REQUEST = RequestXml.of(TestApplications.CRM);
    private static final String MESSAGE = Sent.escaped(Sent.base64(REQUEST.octets()));
    private static final String DEFLATED = Sent.escaped(Sent.base64(Sent.deflate(REQUEST.octets())));

    private final BrowserBindings bindings = new BrowserBindings(new XmlParser());

    @Test
    void t001_readsAPost() {
        IncomingMessage message = bindings.read(Sent.post(REQUEST));

        assertThat(message.binding()).isEqualTo(Binding.POST);
        assertThat(message.root().getAttribute("ID")).isEqualTo(RequestXml.ID);
        assertThat(message.relayState()).isEmpty();
        assertThat(message.deflatedPost()).isFalse();
    }

    @Test
    void t002_readsARedirect() {
        IncomingMessage message = bindings.read(Sent.redirect(REQUEST));

        assertThat(message.binding()).isEqualTo(Binding.REDIRECT);
        assertThat(message.root().getAttribute("ID")).isEqualTo(RequestXml.ID);
        assertThat(message.relayState()).isEmpty();
        assertThat(message.querySignature()).isEmpty();
    }

    @Test
    void t225_keepsAnEmptyRelayState() {
        assertThat(bindings.read(Sent.form("SAMLRequest=" + MESSAGE + "&RelayState="))
                        .relayState())
                .contains("");
        assertThat(bindings.read(Sent.get("v2/SSO", "RelayState=&SAMLRequest=" + DEFLATED))
                        .relayState())
                .contains("");
    }

    @Test
    void t069_t071_returnsEveryRelayStateAsItCame() {
        String relayState = "\"'<script>&amp;%20+ \u00fc\u4e2d\ud83d\ude00\r\n\t" + "x".repeat(1_100);

        assertThat(bindings.read(Sent.form("SAMLRequest=" + MESSAGE + "&RelayState=" + Sent.escaped(relayState)))
                        .relayState())
                .contains(relayState);
        assertThat(bindings.read(Sent.get(
                                "v2/SSO", "SAMLRequest=" + DEFLATED + "&RelayState=" + Sent.escaped(relayState)))
                        .relayState())
                .contains(relayState);
    }

    @Test
    void t071_limitsTheRelayState() {
        String longest = "ü".repeat(Limits.RELAY_STATE / 2);

        assertThat(bindings.read(Sent.form("SAMLRequest=" + MESSAGE + "&RelayState=" + Sent.escaped(longest)))
                        .relayState())
                .contains(longest);
        ProtocolException refusal =
                refusal(Sent.form("SAMLRequest=" + MESSAGE + "&RelayState=" + Sent.escaped(longest + "x")));
        assertThat(refusal.error()).isEqualTo(ProtocolError.TOO_LARGE);
        assertThat(refusal.field()).isEqualTo("RelayState");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "a%00b", "%ff", "%c3", "%", "%4", "%zz", "%\u0664\u0661"})
    void v011_refusesARelayStateThatNoFormCanCarry(String raw) {
        assertThat(refusal(Sent.get("v2/SSO", "SAMLRequest=" + DEFLATED + "&RelayState=" + raw))
                        .field())
                .isEqualTo("RelayState");
    }

    @Test
    void t228_knowsOneEncoding() {
        String deflate = "urn:oasis:names:tc:SAML:2.0:bindings:URL-Encoding:DEFLATE";

        assertThat(bindings.read(Sent.get("v2/SSO", "SAMLRequest=" + DEFLATED + "&SAMLEncoding=" + deflate))
                        .parameter())
                .isEqualTo("SAMLRequest");
        ProtocolException refusal = refusal(Sent.get("v2/SSO", "SAMLRequest=" + DEFLATED + "&SAMLEncoding=none"));
        assertThat(refusal.field()).isEqualTo("SAMLEncoding");
        assertThat(refusal.received()).isEqualTo("none");
        assertThat(refusal.expected()).isEqualTo(deflate);
    }

    @Test
    void t286_readsAPostThatIsDeflated() {
        IncomingMessage message = bindings.read(Sent.post(Sent.deflate(REQUEST.octets())));

        assertThat(message.deflatedPost()).isTrue();
        assertThat(message.root().getAttribute("ID")).isEqualTo(RequestXml.ID);
    }

    @Test
    void t286_inflatesAPostNoFurtherThanARedirect() {
        assertThat(refusal(Sent.post(Sent.deflate(new byte[10_000_000]))).error())
                .isEqualTo(ProtocolError.TOO_LARGE);
    }

    @Test
    void t229_readsUpToTheLimitAndNoFurther() {
        RequestXml filled = REQUEST.and(" ".repeat(Limits.MESSAGE - REQUEST.octets().length));

        assertThat(bindings.read(Sent.post(filled)).root().getAttribute("ID")).isEqualTo(RequestXml.ID);
        assertThat(bindings.read(Sent.redirect(filled)).root().getAttribute("ID"))
                .isEqualTo(RequestXml.ID);
        assertThat(refusal(Sent.post(filled.and(" "))).error()).isEqualTo(ProtocolError.TOO_LARGE);
        assertThat(refusal(Sent.redirect(filled.and(" "))).error()).isEqualTo(ProtocolError.TOO_LARGE);
    }

    @Test
    void v003_stopsABombAtTheLimit() {
        byte[] bomb = Sent.deflate(" ".repeat(100_000_000).getBytes(StandardCharsets.US_ASCII));
        ProtocolRequest request = Sent.get("v2/SSO", "SAMLRequest=" + Sent.escaped(Sent.base64(bomb)));

        Effort effort = Effort.of(() -> assertThat(refusal(request).error()).isEqualTo(ProtocolError.TOO_LARGE));

        effort.isAtMost(8L * Limits.MESSAGE);
    }

    @Test
    void v004_survivesBrokenStreamsByTheThousands() {
        byte[] whole = Sent.deflate(REQUEST.octets());
        for (int round = 0; round < 20_000; round++) {
            byte[] broken = whole.clone();
            broken[round % broken.length] ^= (byte) (1 + round % 255);
            ProtocolException refusal =
                    catchThrowableOfType(ProtocolException.class, () -> Encoding.inflate("SAMLRequest", broken));
            assertThat(refusal == null || refusal.field().equals("SAMLRequest")).isTrue();
        }
        assertThat(Encoding.inflate("SAMLRequest", whole)).isEqualTo(REQUEST.octets());
    }

    @Test
    void v004_refusesAStreamWithoutEndOrWithMoreBehindIt() {
        byte[] whole = Sent.deflate(REQUEST.octets());
        byte[] cut = Arrays.copyOf(whole, whole.length - 5);
        byte[] longer = Arrays.copyOf(whole, whole.length + 5);

        assertThat(refusal(Sent.get("v2/SSO", "SAMLRequest=" + Sent.escaped(Sent.base64(cut))))
                        .received())
                .isEqualTo("a DEFLATE stream without end");
        assertThat(refusal(Sent.get("v2/SSO", "SAMLRequest=" + Sent.escaped(Sent.base64(longer))))
                        .received())
                .isEqualTo("5 octets behind the DEFLATE stream");
    }

    @Test
    void v005_refusesByLengthBeforeDecoding() {
        ProtocolRequest request = Sent.form("SAMLRequest=" + "QUJD".repeat(12_500_000));

        Effort effort = Effort.of(() -> assertThat(refusal(request).error()).isEqualTo(ProtocolError.TOO_LARGE));

        effort.isAtMost(8L * Limits.MESSAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "QUJ", "QUJDRA", "Q*JD", "QUJD QUJD", "=", "====", "QUI=QUJD"})
    void readsStrictBase64Only(String value) {
        assertThat(refusal(Sent.form("SAMLRequest=" + Sent.escaped(value))).field())
                .isEqualTo("SAMLRequest");
    }

    @Test
    void readsBase64WithLineBreaks() {
        String lines = Base64.getMimeEncoder().encodeToString(REQUEST.octets());

        assertThat(bindings.read(Sent.form("SAMLRequest=" + Sent.escaped(lines + "\r\n")))
                        .root()
                        .getAttribute("ID"))
                .isEqualTo(RequestXml.ID);
    }

    @Test
    void v018_refusesARequestTogetherWithAResponse() {
        ProtocolException refusal = refusal(
                Sent.get("v2/SSO", "SAMLResponse=" + DEFLATED + "&SAMLRequest=" + DEFLATED + "&SigAlg=x&Signature=x"));

        assertThat(refusal.received()).isEqualTo("a request and a response");
    }

    @Test
    void refusesNoMessageAtAll() {
        assertThat(refusal(Sent.get("v2/SSO", "")).received()).isEqualTo("nothing");
        assertThat(refusal(Sent.form("")).received()).isEqualTo("nothing");
        assertThat(refusal(Sent.get("v2/SSO", "other=1&SigAlg=x")).received()).isEqualTo("nothing");
    }

    @Test
    void t105_refusesAnArtifact() {
        assertThat(refusal(Sent.get("v2/SSO", "SAMLart=AAQAAA")).field()).isEqualTo("SAMLart");
        assertThat(refusal(Sent.form("SAMLRequest=" + MESSAGE + "&SAMLart=AAQAAA"))
                        .field())
                .isEqualTo("SAMLart");
    }

    @Test
    void t244_wantsAlgorithmAndSignatureTogether() {
        ProtocolException algorithmAlone =
                refusal(Sent.get("v2/SSO", "SAMLRequest=" + DEFLATED + "&SigAlg=" + Sent.RSA_SHA256));
        ProtocolException signatureAlone = refusal(Sent.get("v2/SSO", "SAMLRequest=" + DEFLATED + "&Signature=QUJD"));

        assertThat(algorithmAlone.error()).isEqualTo(ProtocolError.BAD_SIGNATURE);
        assertThat(algorithmAlone.field()).isEqualTo("Signature");
        assertThat(signatureAlone.error()).isEqualTo(ProtocolError.BAD_SIGNATURE);
        assertThat(signatureAlone.field()).isEqualTo("SigAlg");
    }

    @Test
    void v017_takesEachBindingFromItsOwnPlace() {
        assertThat(refusal(Sent.form("SAMLRequest=" + MESSAGE, "")).field()).isEqualTo("query");
        assertThat(refusal(Sent.form("RelayState=x", "SAMLRequest=" + MESSAGE)).field())
                .isEqualTo("query");
        assertThat(refusal(new ProtocolRequest(
                                "GET",
                                "v2/SSO",
                                "SAMLRequest=" + DEFLATED,
                                "application/x-www-form-urlencoded",
                                ByteBuffer.wrap("RelayState=x".getBytes(StandardCharsets.US_ASCII)),
                                Map.of(),
                                Locale.ENGLISH))
                        .field())
                .isEqualTo("HTTP body");
    }

    @Test
    void refusesOtherMethodsAndMediaTypes() {
        ByteBuffer body = ByteBuffer.wrap(("SAMLRequest=" + MESSAGE).getBytes(StandardCharsets.US_ASCII));

        assertThat(refusal(new ProtocolRequest("PUT", "v2/SSO", "", "", body, Map.of(), Locale.ENGLISH))
                        .field())
                .isEqualTo("HTTP method");
        for (String type : new String[] {"", "text/xml", "multipart/form-data", "text/plain"}) {
            assertThat(refusal(new ProtocolRequest("POST", "v2/SSO", "", type, body, Map.of(), Locale.ENGLISH))
                            .field())
                    .isEqualTo("Content-Type");
        }
    }

    @Test
    void readsTheSameRequestTwice() {
        ProtocolRequest request = Sent.post(REQUEST);

        bindings.read(request);

        assertThat(bindings.read(request).root().getAttribute("ID")).isEqualTo(RequestXml.ID);
    }

    @Test
    void v019_namesTheRootThatDoesNotFit() {
        IncomingMessage message = bindings.read(Sent.post(REQUEST));

        ProtocolException otherParameter =
                catchThrowableOfType(ProtocolException.class, () -> message.rootOf("SAMLResponse", "AuthnRequest"));
        ProtocolException otherRoot =
                catchThrowableOfType(ProtocolException.class, () -> message.rootOf("SAMLRequest", "LogoutRequest"));

        assertThat(otherParameter.expected()).contains("SAMLResponse");
        assertThat(otherRoot.received()).isEqualTo("{urn:oasis:names:tc:SAML:2.0:protocol}AuthnRequest");
        assertThat(Optional.of(message.rootOf("SAMLRequest", "AuthnRequest"))).contains(message.root());
    }

    private ProtocolException refusal(ProtocolRequest request) {
        ProtocolException refusal = catchThrowableOfType(ProtocolException.class, () -> bindings.read(request));
        assertThat(refusal).isNotNull();
        return refusal;
    }
}
