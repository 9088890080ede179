package org.gatewright.deployment.saml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Looks at a Response as a stranger: the OASIS schema by xmllint, both signatures by xmlsec1 with the certificate that the
 * metadata publish, and the demands of IAM Identity Center.
 */
public final class ResponseChecker {

    private static final String PROTOCOL = "urn:oasis:names:tc:SAML:2.0:protocol";
    private static final String ASSERTION = "urn:oasis:names:tc:SAML:2.0:assertion";
    private static final String SIGNATURE = "http://www.w3.org/2000/09/xmldsig#";
    private static final String SCHEMA = "/usr/share/xml/opensaml/saml-schema-protocol-2.0.xsd";

    private final Path folder;
    private final Path file;
    private final String encoded;
    private final Document document;

    /** Reads a Response as it came in the form. */
    public ResponseChecker(Path folder, String encoded) {
        this.folder = folder;
        this.encoded = encoded;
        this.file = folder.resolve("response.xml");
        try {
            byte[] xml = Base64.getDecoder().decode(encoded);
            Files.createDirectories(folder);
            Files.write(file, xml);
            this.document = parse(new String(xml, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ResponseChecker isValidAgainstTheSchema() {
        run(List.of("xmllint", "--nonet", "--noout", "--schema", SCHEMA, file.toString()));
        return this;
    }

    /** Both the response and the assertion, each by its own signature. */
    public ResponseChecker isSignedBy(String certificatePem) {
        try {
            Path certificate = Files.writeString(folder.resolve("idp.crt"), certificatePem);
            for (String path : List.of("/*[local-name()='Response']", "//*[local-name()='Assertion']")) {
                run(List.of(
                        "xmlsec1",
                        "--verify",
                        "--enabled-key-data",
                        "x509",
                        "--pubkey-cert-pem",
                        certificate.toString(),
                        "--id-attr:ID",
                        PROTOCOL + ":Response",
                        "--id-attr:ID",
                        ASSERTION + ":Assertion",
                        "--node-xpath",
                        path + "/*[local-name()='Signature']",
                        file.toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** The rules IDC-1 to IDC-13 that can be seen from outside. */
    public ResponseChecker satisfiesIdentityCenter(AwsRequest request, String userName) {
        Element response = document.getDocumentElement();
        assertThat(response.getAttribute("Destination")).as("IDC-1, IDC-9").isEqualTo(AwsRequest.ACS);
        assertThat(response.getAttribute("InResponseTo")).as("IDC-9").isEqualTo(request.id());
        Element name = one(ASSERTION, "NameID");
        assertThat(name.getAttribute("Format"))
                .as("IDC-2")
                .isEqualTo("urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress");
        assertThat(name.getTextContent()).as("IDC-3, IDC-4").isEqualTo(userName);
        one(ASSERTION, "Assertion");
        assertThat(document.getElementsByTagNameNS(ASSERTION, "EncryptedAssertion")
                        .getLength())
                .as("IDC-7")
                .isZero();
        assertThat(encoded.length()).as("IDC-8").isLessThan(50_000);
        Element confirmation = one(ASSERTION, "SubjectConfirmationData");
        assertThat(confirmation.getAttribute("Recipient")).as("IDC-9").isEqualTo(AwsRequest.ACS);
        assertThat(confirmation.getAttribute("InResponseTo")).as("IDC-9").isEqualTo(request.id());
        assertThat(confirmation.hasAttribute("NotBefore"))
                .as("Profiles 4.1.4.2")
                .isFalse();
        assertThat(one(ASSERTION, "Audience").getTextContent()).as("IDC-9").isEqualTo(AwsRequest.ENTITY_ID);
        assertThat(document.getElementsByTagNameNS(SIGNATURE, "Signature").getLength())
                .as("IDC-10")
                .isEqualTo(2);
        Element conditions = one(ASSERTION, "Conditions");
        Instant issued = Instant.parse(one(ASSERTION, "Assertion").getAttribute("IssueInstant"));
        assertThat(Duration.between(Instant.parse(conditions.getAttribute("NotBefore")), issued))
                .as("IDC-11")
                .isBetween(Duration.ofSeconds(60), Duration.ofSeconds(300));
        assertThat(Duration.between(issued, Instant.parse(conditions.getAttribute("NotOnOrAfter"))))
                .as("IDC-11")
                .isEqualTo(Duration.ofMinutes(5));
        assertThat(one(ASSERTION, "AuthnStatement").hasAttribute("SessionNotOnOrAfter"))
                .as("IDC-12")
                .isFalse();
        assertThat(document.getElementsByTagNameNS(ASSERTION, "AttributeStatement")
                        .getLength())
                .as("IDC-13")
                .isZero();
        return this;
    }

    private Element one(String namespace, String name) {
        assertThat(document.getElementsByTagNameNS(namespace, name).getLength())
                .as("number of " + name)
                .isEqualTo(1);
        return (Element) document.getElementsByTagNameNS(namespace, name).item(0);
    }

    private static void run(List<String> command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("XML_CATALOG_FILES", catalog());
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(1, TimeUnit.MINUTES))
                    .as(command.get(0) + " ends")
                    .isTrue();
            assertThat(process.exitValue()).as(command.get(0) + ": " + output).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Says where this machine has the schemas that OASIS's import from W3C. */
    private static String catalog() throws IOException {
        Path file = Path.of("target", "schema-catalog.xml").toAbsolutePath();
        try (InputStream in = Objects.requireNonNull(ResponseChecker.class.getResourceAsStream("schema-catalog.xml"))) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file.toString();
    }

    private static Document parse(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("The response is no XML: " + e.getMessage(), e);
        }
    }
}
