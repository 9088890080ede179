package org.gatewright.plugin.saml.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.gatewright.plugin.saml.request.RequestNote;
import org.gatewright.plugin.saml.testing.Desk;
import org.gatewright.plugin.saml.testing.RequestXml;
import org.gatewright.plugin.saml.testing.Sent;
import org.gatewright.plugin.saml.testing.TestApplications;
import org.gatewright.plugin.saml.testing.TestKey;
import org.gatewright.spi.protocol.ProtocolError;
import org.gatewright.spi.protocol.ProtocolException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectSignatureTest {

    private static final String MORE = "http://www.w3.org/2001/04/xmldsig-more#";
    private static final RequestXml REQUEST = RequestXml.addressed(TestApplications.WIKI);
    private static final TestKey KEY = TestKey.rsa("wiki");

    private final Desk desk = Desk.of(TestApplications.crm(), TestApplications.wiki());

    @Test
    void t015_verifiesOverTheCharactersThatWereSent() {
        assertThat(relayState("%281%29")).isEqualTo("(1)");
        assertThat(relayState("(1)")).isEqualTo("(1)");
    }

    private String relayState(String raw) {
        return desk.stateOf(Sent.get("v2/SSO", Sent.signedQuery(REQUEST, raw, KEY)))
                .relayState()
                .orElseThrow();
    }

    @Test
    void t016_leavesAMissingRelayStateOut() {
        assertThat(desk.stateOf(Sent.get("v2/SSO", Sent.signedQuery(REQUEST, "", KEY)))
                        .relayState())
                .isEmpty();
    }

    @Test
    void t242_encodesNothingAgain() {
        UnaryOperator<String> lowerCase = value -> {
            StringBuilder escaped = new StringBuilder(Sent.escaped(value));
            for (int at = escaped.indexOf("%"); at >= 0; at = escaped.indexOf("%", at + 1)) {
                escaped.replace(at, at + 3, escaped.substring(at, at + 3).toLowerCase(Locale.ROOT));
            }
            return escaped.toString();
        };
        UnaryOperator<String> everything = value -> {
            StringBuilder escaped = new StringBuilder();
            for (byte octet : value.getBytes(StandardCharsets.US_ASCII)) {
                escaped.append(String.format("%%%02x", octet));
            }
            return escaped.toString();
        };

        for (UnaryOperator<String> escape : List.of(lowerCase, everything)) {
            for (String relayState : List.of("a%20b", "a+b", "%2f%2b%3d", "%41")) {
                assertAccepted(Sent.signedQuery(REQUEST, relayState, KEY, Sent.RSA_SHA256, "SHA256withRSA", escape));
            }
        }
    }

    @Test
    void t243_findsTheOrderByItself() {
        String[] parts = Sent.signedQuery(REQUEST, "x", KEY).split("&", -1);

        assertAccepted(String.join("&", parts[3], parts[2], "lang=de", parts[1], "x=%zz", parts[0], "SAMLVersion=2"));
    }

    @ParameterizedTest
    @CsvSource({"rsa-sha256, SHA256withRSA", "rsa-sha384, SHA384withRSA", "rsa-sha512, SHA512withRSA"})
    void t246_verifiesEveryRsaAlgorithm(String name, String jcaName) {
        assertAccepted(Sent.signedQuery(REQUEST, "x", KEY, MORE + name, jcaName, Sent::escaped));
    }

    @ParameterizedTest
    @CsvSource({"256, SHA-256, 32", "384, SHA-384, 48", "512, SHA-512, 64"})
    void t246_verifiesPss(String size, String digest, int salt) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("RSASSA-PSS");
        signature.setParameter(new PSSParameterSpec(digest, "MGF1", new MGF1ParameterSpec(digest), salt, 1));
        signature.initSign(KEY.privateKey());
        String signed = signedPart("http://www.w3.org/2007/05/xmldsig-more#sha" + size + "-rsa-MGF1");
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));

        assertAccepted(signed + "&Signature=" + Sent.escaped(Sent.base64(signature.sign())));
    }

    @ParameterizedTest
    @CsvSource({"secp256r1, 256", "secp384r1, 384", "secp521r1, 512"})
    void t246_verifiesEllipticSignaturesInBothForms(String curve, String size) {
        TestKey key = TestKey.ec(curve);
        Desk elliptic = Desk.of(TestApplications.with(TestApplications.wiki(), "signingCertificates", key.pem()));
        for (String form : List.of("inP1363Format", "")) {
            String query = Sent.signedQuery(
                    REQUEST, "x", key, MORE + "ecdsa-sha" + size, "SHA" + size + "withECDSA" + form, Sent::escaped);
            assertThat(elliptic.ask(Sent.get("v2/SSO", query)).refusal()).isEmpty();
        }
    }

    @Test
    void t038_refusesUnsignedAndOthersKeys() {
        assertRefused(Sent.redirect(REQUEST).rawQuery());
        assertRefused(Sent.signedQuery(REQUEST, "x", TestKey.rsa("crm")));
        assertRefused(Sent.signedQuery(REQUEST, "x", TestKey.rsa("idp")));
    }

    @Test
    void t119_refusesWhatWasChanged() {
        String query = Sent.signedQuery(REQUEST, "x", KEY);
        String other = Sent.signedQuery(REQUEST.with("ForceAuthn", "true"), "x", KEY);

        assertRefused(query.replace("RelayState=x", "RelayState=y"));
        assertRefused(query.replace("RelayState=x&", ""));
        assertRefused(Sent.signedQuery(REQUEST, "", KEY) + "&RelayState=x");
        assertRefused(part(other, 0) + query.substring(query.indexOf('&')));
        assertRefused(query.replace("rsa-sha256", "rsa-sha512"));
        assertRefused(query.replace("%2F2001%2F04", "/2001/04"));
    }

    @Test
    void v017_readsTheOctetsThatItVerified() {
        String query = Sent.signedQuery(REQUEST, "x", KEY);
        String evil = part(Sent.redirect(REQUEST.with("ForceAuthn", "true")).rawQuery(), 0);

        for (String smuggled : List.of(
                evil + "&" + query,
                query + "&" + evil,
                evil + "&" + query.replace("SAMLRequest", "%53AMLRequest"),
                evil.replace("SAMLRequest", "SAMLReques%74") + "&" + query,
                query + "&x=1;" + evil,
                query + "&" + evil.replace("SAMLRequest", "SAMLResponse"),
                query + "&RelayState=y",
                query + "&SigAlg=x",
                query + "&" + part(query, 3))) {
            assertThat(desk.refusal(Sent.get("v2/SSO", smuggled)).error()).isEqualTo(ProtocolError.MALFORMED_REQUEST);
        }
    }

    @Test
    void t121_v021_refusesAlgorithmsThatAreNotListed() throws GeneralSecurityException {
        String signed = signedPart("http://www.w3.org/2000/09/xmldsig#hmac-sha1");
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(KEY.publicKey().getEncoded(), "HmacSHA1"));
        byte[] value = mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII));

        assertRefused(signed + "&Signature=" + Sent.escaped(Sent.base64(value)));
        for (String algorithm : List.of("", "none", MORE + "rsa-md5", "http://www.w3.org/2000/09/xmldsig#dsa-sha1")) {
            ProtocolException refusal =
                    assertRefused(signedPart(algorithm) + "&Signature=" + Sent.escaped(Sent.base64(value)));
            assertThat(refusal.field()).isEqualTo("SigAlg");
            assertThat(refusal.expected()).contains("rsa-sha256").doesNotContain("rsa-sha1");
        }
    }

    @Test
    void t121_v022_believesSha1OnlyWhereItIsAllowed() {
        String query = Sent.signedQuery(
                REQUEST, "x", KEY, "http://www.w3.org/2000/09/xmldsig#rsa-sha1", "SHA1withRSA", Sent::escaped);
        Desk lenient = Desk.of(TestApplications.with(TestApplications.wiki(), "allowSha1", "true"));

        assertRefused(query);
        assertThat(lenient.stateOf(Sent.get("v2/SSO", query)).notes()).isEqualTo(Set.of(RequestNote.SHA1));
    }

    @Test
    void t247_v069_refusesAlgorithmsForAnotherKindOfKey() {
        TestKey elliptic = TestKey.ec("secp256r1");
        Desk other = Desk.of(TestApplications.with(TestApplications.wiki(), "signingCertificates", elliptic.pem()));

        assertThat(other.refusal(Sent.get("v2/SSO", Sent.signedQuery(REQUEST, "x", KEY)))
                        .error())
                .isEqualTo(ProtocolError.BAD_SIGNATURE);
        assertRefused(Sent.signedQuery(
                REQUEST, "x", elliptic, MORE + "ecdsa-sha256", "SHA256withECDSAinP1363Format", Sent::escaped));
    }

    @ParameterizedTest
    @ValueSource(strings = {"QUJD", "AAAA", "MAYCAQECAQE="})
    void refusesAValueOfAnotherLength(String value) {
        assertRefused(signedPart(Sent.RSA_SHA256) + "&Signature=" + Sent.escaped(value));
    }

    @Test
    void refusesAValueThatIsNoBase64() {
        ProtocolException refusal = desk.refusal(Sent.get("v2/SSO", signedPart(Sent.RSA_SHA256) + "&Signature=%21"));

        assertThat(refusal.field()).isEqualTo("Signature");
    }

    @Test
    void t240_verifiesWhatIsThereThoughNobodyAskedForIt() {
        RequestXml request = RequestXml.addressed(TestApplications.CRM);

        assertAccepted(Sent.redirect(request).rawQuery());
        assertAccepted(Sent.signedQuery(request, "x", TestKey.rsa("crm")));
        assertRefused(Sent.signedQuery(request, "x", KEY));
    }

    private static String signedPart(String algorithm) {
        return part(Sent.redirect(REQUEST).rawQuery(), 0) + "&SigAlg=" + Sent.escaped(algorithm);
    }

    private static String part(String query, int index) {
        return query.split("&", -1)[index];
    }

    private void assertAccepted(String query) {
        assertThat(desk.ask(Sent.get("v2/SSO", query)).refusal()).isEmpty();
    }

    private ProtocolException assertRefused(String query) {
        ProtocolException refusal = desk.refusal(Sent.get("v2/SSO", query));
        assertThat(refusal.error()).isEqualTo(ProtocolError.BAD_SIGNATURE);
        return refusal;
    }
}
