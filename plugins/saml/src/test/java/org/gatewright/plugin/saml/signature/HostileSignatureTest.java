package org.gatewright.plugin.saml.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyException;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.keyinfo.KeyInfoFactory;
import org.gatewright.plugin.saml.testing.Effort;
import org.gatewright.plugin.saml.testing.RequestXml;
import org.gatewright.plugin.saml.testing.Sent;
import org.gatewright.plugin.saml.testing.SignedXml;
import org.gatewright.plugin.saml.testing.TestApplications;
import org.gatewright.plugin.saml.testing.TestKey;
import org.gatewright.spi.protocol.ProtocolError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Signatures that were made to deceive. */
class HostileSignatureTest extends SignedRequests {

    @Test
    void v020_doesNotBelieveTheKeyThatASignatureBrings() throws KeyException {
        TestKey stranger = TestKey.rsa("stranger");
        KeyInfoFactory factory = SignedXml.SIGNATURES.getKeyInfoFactory();
        SignedXml signer = SignedXml.by(stranger)
                .with(factory.newKeyInfo(List.of(
                        factory.newKeyValue(stranger.publicKey()),
                        factory.newX509Data(List.of(stranger.certificate())))));

        assertBadSignature(Sent.post(signer.octets(REQUEST)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ds:Signature/>",
                "<ds:Signature><ds:SignedInfo/></ds:Signature>",
                "<ds:Signature><ds:SignedInfo/><ds:SignatureValue>QUJD</ds:SignatureValue></ds:Signature>",
                "<ds:Signature><ds:SignedInfo><ds:CanonicalizationMethod"
                        + " Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\"/><ds:SignatureMethod"
                        + " Algorithm=\"http://www.w3.org/2001/04/xmldsig-more#rsa-sha256\"/></ds:SignedInfo>"
                        + "<ds:SignatureValue>QUJD</ds:SignatureValue></ds:Signature>",
                "<ds:Signature>text</ds:Signature>"
            })
    void v024_refusesHollowSignatures(String signature) {
        String inside = signature.replaceFirst(
                "<ds:Signature", "<ds:Signature xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"");

        assertBadSignature(Sent.post(REQUEST.and(inside)));
        assertBadSignature(Sent.post(RequestXml.addressed(TestApplications.CRM).and(inside)));
    }

    @Test
    void t121_v021_v022_refusesAlgorithmsThatAreNotListed() {
        TestKey rsa = TestKey.rsa("wiki");
        SecretKeySpec publicKeyAsSecret = new SecretKeySpec(rsa.publicKey().getEncoded(), "HmacSHA1");

        assertBadSignature(Sent.post(new SignedXml(
                        publicKeyAsSecret, DS + "hmac-sha1", SignedXml.SHA256, CanonicalizationMethod.EXCLUSIVE, null)
                .octets(REQUEST)));
        assertBadSignature(Sent.post(new SignedXml(
                        publicKeyAsSecret,
                        MORE + "hmac-sha256",
                        SignedXml.SHA256,
                        CanonicalizationMethod.EXCLUSIVE,
                        null)
                .octets(REQUEST)));
        assertBadSignature(Sent.post(SignedXml.by(TestKey.dsa(), "http://www.w3.org/2009/xmldsig11#dsa-sha256")
                .octets(REQUEST)));
        for (String other : List.of(MORE + "rsa-md5", DS + "dsa-sha1", "none", "", "urn:unknown", MORE + "sha224")) {
            assertBadSignature(Sent.post(withAlgorithm("SignatureMethod", other)));
            assertBadSignature(Sent.post(withAlgorithm("DigestMethod", other)));
            assertBadSignature(Sent.post(withAlgorithm("CanonicalizationMethod", other)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ds:KeyInfo/>",
                "<ds:KeyInfo>text</ds:KeyInfo>",
                "<ds:KeyInfo><ds:KeyValue/></ds:KeyInfo>",
                "<ds:KeyInfo><ds:KeyValue><ds:RSAKeyValue/></ds:KeyValue></ds:KeyInfo>",
                "<ds:KeyInfo><ds:KeyValue><ds:RSAKeyValue><ds:Modulus/><ds:Exponent>AQAB</ds:Exponent>"
                        + "</ds:RSAKeyValue></ds:KeyValue></ds:KeyInfo>",
                "<ds:KeyInfo><ds:KeyValue><ds:Other/></ds:KeyValue></ds:KeyInfo>",
                "<ds:KeyInfo><ds:KeyValue><d:ECKeyValue xmlns:d=\"http://www.w3.org/2009/xmldsig11#\">"
                        + "<d:NamedCurve URI=\"urn:oid:1.2.3\"/><d:PublicKey>QUJD</d:PublicKey></d:ECKeyValue>"
                        + "</ds:KeyValue></ds:KeyInfo>",
                "<ds:KeyInfo><ds:X509Data/></ds:KeyInfo>",
                "<ds:KeyInfo><ds:RetrievalMethod URI=\"http://127.0.0.1/key\"/></ds:KeyInfo>"
            })
    void v031_refusesABrokenKeyInfo(String keyInfo) {
        String signed = new String(SIGNER.octets(REQUEST), StandardCharsets.UTF_8);

        assertBadSignature(Sent.post(
                signed.replace("</ds:Signature>", keyInfo + "</ds:Signature>").getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void v007_refusesOtherTransformsBeforeAnythingIsCanonicalized() {
        String transform = "<ds:Transform Algorithm=\"http://www.w3.org/2000/09/xmldsig#enveloped-signature\"/>";
        String signed = new String(SIGNER.octets(REQUEST), StandardCharsets.UTF_8);
        assertThat(signed).contains(transform);
        List<String> others = List.of(
                "<ds:Transform Algorithm=\"http://www.w3.org/TR/1999/REC-xpath-19991116\"><ds:XPath>here()</ds:XPath>"
                        + "</ds:Transform>",
                "<ds:Transform Algorithm=\"http://www.w3.org/TR/1999/REC-xslt-19991116\"/>",
                "<ds:Transform Algorithm=\"http://www.w3.org/2002/06/xmldsig-filter2\"/>",
                "<ds:Transform Algorithm=\"http://www.w3.org/2000/09/xmldsig#base64\"/>",
                transform + transform,
                transform.repeat(1_000),
                "");

        for (String other : others) {
            byte[] octets = signed.replace(transform, other).getBytes(StandardCharsets.UTF_8);
            Effort.of(() -> assertBadSignature(Sent.post(octets))).isAtMost(8 * 1024 * 1024);
        }
    }

    @Test
    void v008_refusesReferencesByTheThousands() {
        String signed = new String(SIGNER.octets(REQUEST), StandardCharsets.UTF_8);
        String reference = signed.substring(signed.indexOf("<ds:Reference"), signed.indexOf("</ds:SignedInfo>"));

        assertBadSignature(
                Sent.post(signed.replace(reference, reference.repeat(2)).getBytes(StandardCharsets.UTF_8)));
        assertBadSignature(
                Sent.post(signed.replace(reference, reference.repeat(200)).getBytes(StandardCharsets.UTF_8)));
        assertThat(desk.refusal(Sent.post(signed.replace(reference, "<ds:Reference/>".repeat(15_000))
                                .getBytes(StandardCharsets.UTF_8)))
                        .error())
                .isEqualTo(ProtocolError.TOO_LARGE);
    }

    @Test
    void v015_v016_wantsTheReferenceToBeTheMessage() {
        for (String reference :
                List.of("", "#xpointer(/)", "#xpointer(id('_a1b2c3'))", "#_other", "https://x.example/")) {
            Document document = SIGNER.document(REQUEST);
            ((Element) document.getElementsByTagNameNS(DS, "Reference").item(0)).setAttribute("URI", reference);
            assertBadSignature(Sent.post(SignedXml.octets(document)));
        }
        Document none = SIGNER.document(REQUEST);
        ((Element) none.getElementsByTagNameNS(DS, "Reference").item(0)).removeAttribute("URI");
        assertBadSignature(Sent.post(SignedXml.octets(none)));
    }

    @Test
    void v016_refusesAValidSignatureOverAnEmptyReference() {
        Document document = SignedXml.parse(REQUEST.octets());
        SIGNER.sign(document.getDocumentElement(), "", List.of(Transform.ENVELOPED, CanonicalizationMethod.EXCLUSIVE));

        assertThat(assertBadSignature(Sent.post(SignedXml.octets(document))).field())
                .isEqualTo("Reference");
    }

    @Test
    void v015_refusesASignatureAtTheRootOverAChild() {
        Document document = SignedXml.parse(REQUEST.and("<samlp:Extensions ID=\"_child\"><x/></samlp:Extensions>")
                .octets());
        Element root = document.getDocumentElement();
        Element child = (Element) root.getLastChild();
        child.setIdAttribute("ID", true);
        SIGNER.sign(root, "#_child", List.of(CanonicalizationMethod.EXCLUSIVE));

        assertThat(assertBadSignature(Sent.post(SignedXml.octets(document))).field())
                .isEqualTo("Reference");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ID", "Id", "id", "xml:id"})
    void v016_v026_refusesAnIdThatIsThereTwice(String name) {
        Document document =
                SIGNER.document(REQUEST.and("<samlp:Extensions><x " + name + "=\"_other\"/></samlp:Extensions>"));
        String signed = new String(SignedXml.octets(document), StandardCharsets.UTF_8);

        assertAccepted(Sent.post(signed.getBytes(StandardCharsets.UTF_8)));
        assertThat(assertBadSignature(Sent.post(
                                signed.replace("\"_other\"", "\"_a1b2c3\"").getBytes(StandardCharsets.UTF_8)))
                        .field())
                .isEqualTo("ID");
    }

    @Test
    void v025_takesAFailedCanonicalizationForAnError() {
        String signed = new String(SIGNER.octets(REQUEST), StandardCharsets.UTF_8);

        assertBadSignature(Sent.post(signed.replace("<saml:Issuer>", "<saml:Issuer xmlns:a=\"1\" a:b=\"\">")
                .getBytes(StandardCharsets.UTF_8)));
        assertBadSignature(Sent.post(signed.replace("<ds:SignedInfo>", "<ds:SignedInfo xmlns:a=\"1\" a:b=\"\">")
                .getBytes(StandardCharsets.UTF_8)));
    }
}
