package org.gatewright.plugin.saml.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import org.gatewright.plugin.saml.setting.Certificates;
import org.w3c.dom.Element;

/** Verifies signatures with the platform's own XML Signature and with xmlsec1. */
public final class Signatures {

    private static final Path XMLSEC = Path.of("/usr/bin/xmlsec1");

    private Signatures() {}

    /**
     * Checks every signature of a document: that it verifies by the certificate, covers its parent and nothing else, and is
     * where SAML wants it.
     *
     * @param parents local names of the elements that are signed, outermost first
     */
    public static void assertGood(Message message, X509Certificate certificate, String... parents) {
        List<Element> signatures = message.elements("//ds:Signature");
        assertThat(signatures.stream()
                        .map(signature -> signature.getParentNode().getLocalName()))
                .containsExactly(parents);
        for (Element signature : signatures) {
            Element parent = (Element) signature.getParentNode();
            assertThat(verify(signature, certificate))
                    .as(parent.getLocalName())
                    .containsExactly('#' + parent.getAttribute("ID"));
        }
    }

    /** The URIs of a good signature's References. */
    private static List<String> verify(Element element, X509Certificate certificate) {
        try {
            DOMValidateContext context = new DOMValidateContext(certificate.getPublicKey(), element);
            context.setProperty("org.jcp.xml.dsig.secureValidation", true);
            XMLSignature signature = XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context);
            assertThat(signature.validate(context)).isTrue();
            return signature.getSignedInfo().getReferences().stream()
                    .map(reference -> reference.getURI())
                    .toList();
        } catch (MarshalException | XMLSignatureException e) {
            throw new AssertionError(e);
        }
    }

    /** The same by xmlsec1, for each signed element; the test counts as skipped where it is not installed. */
    public static void assertGoodForXmlsec(Message message, X509Certificate certificate) throws IOException {
        assumeTrue(Files.isExecutable(XMLSEC), "xmlsec1 is not installed");
        Path folder = Files.createTempDirectory("xmlsec");
        Path pem = Files.writeString(folder.resolve("idp.pem"), Certificates.pem(certificate));
        Path file = Files.write(folder.resolve("message.xml"), message.octets());
        for (Element signature : message.elements("//ds:Signature")) {
            Element parent = (Element) signature.getParentNode();
            assertThat(xmlsec(pem, file, parent))
                    .as(parent.getLocalName())
                    .contains("OK")
                    .doesNotContain("FAIL");
        }
    }

    private static String xmlsec(Path pem, Path file, Element signed) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(XMLSEC.toString(), "--verify", "--pubkey-cert-pem", pem.toString()));
        for (String element : List.of("protocol:Response", "assertion:Assertion", "metadata:EntityDescriptor")) {
            command.addAll(List.of("--id-attr:ID", "urn:oasis:names:tc:SAML:2.0:" + element));
        }
        String path = "//*[@ID='" + signed.getAttribute("ID") + "']/*[local-name()='Signature']";
        command.addAll(List.of("--node-xpath", path, file.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
