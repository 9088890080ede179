package org.gatewright.plugin.saml.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;

/** The schemas that OASIS publishes, as Debian's opensaml-schemas and xmltooling-schemas bring them. */
public final class Schemas {

    private static final Path SAML = Path.of("/usr/share/xml/opensaml");
    private static final Path XMLTOOLING = Path.of("/usr/share/xml/xmltooling");
    private static final Map<String, Schema> READ = new ConcurrentHashMap<>();

    private Schemas() {}

    /** Checks a protocol message. */
    public static void assertValidMessage(byte[] document) {
        assertValid("saml-schema-protocol-2.0.xsd", document);
    }

    public static void assertValidMetadata(byte[] document) {
        assertValid("saml-schema-metadata-2.0.xsd", document);
    }

    private static void assertValid(String name, byte[] document) {
        assumeTrue(Files.exists(SAML.resolve(name)), "the Debian package opensaml-schemas is not installed");
        assertThatCode(() -> READ.computeIfAbsent(name, Schemas::read)
                        .newValidator()
                        .validate(new StreamSource(new ByteArrayInputStream(document))))
                .doesNotThrowAnyException();
    }

    private static Schema read(String name) {
        try {
            SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, false);
            factory.setResourceResolver((type, namespace, publicId, systemId, base) -> resolve(systemId));
            return factory.newSchema(new Source[] {
                new StreamSource(SAML.resolve(name).toFile()),
                new StreamSource(XMLTOOLING.resolve("xenc11-schema.xsd").toFile())
            });
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By file name alone: nothing is fetched. */
    private static @Nullable LSInput resolve(String systemId) {
        String name = systemId.substring(systemId.lastIndexOf('/') + 1);
        return List.of(SAML, XMLTOOLING).stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::exists)
                .findFirst()
                .map(Schemas::input)
                .orElse(null);
    }

    private static LSInput input(Path file) {
        try {
            DOMImplementationLS documents = (DOMImplementationLS)
                    DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
            LSInput input = documents.createLSInput();
            input.setByteStream(new ByteArrayInputStream(Files.readAllBytes(file)));
            input.setSystemId(file.toUri().toString());
            return input;
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
