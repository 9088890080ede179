package org.gatewright.plugin.saml.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.util.List;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Signs messages with the JDK's own XML signatures, so that what we verify was not made by the code that verifies it.
 *
 * @param method URI of the signature algorithm
 * @param digest URI of the digest algorithm
 * @param keyInfo to go with it, or none
 */
public record SignedXml(Key key, String method, String digest, String canonicalization, @Nullable KeyInfo keyInfo) {

    public static final String RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
    public static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";
    public static final XMLSignatureFactory SIGNATURES = XMLSignatureFactory.getInstance("DOM");

    public static SignedXml by(TestKey key) {
        return by(key, RSA_SHA256);
    }

    public static SignedXml by(TestKey key, String method) {
        return new SignedXml(key.privateKey(), method, SHA256, CanonicalizationMethod.EXCLUSIVE, null);
    }

    public SignedXml digesting(String other) {
        return new SignedXml(key, method, other, canonicalization, keyInfo);
    }

    public SignedXml canonicalizing(String other) {
        return new SignedXml(key, method, digest, other, keyInfo);
    }

    public SignedXml with(KeyInfo other) {
        return new SignedXml(key, method, digest, canonicalization, other);
    }

    /** The message with its signature behind the issuer, as octets. */
    public byte[] octets(RequestXml message) {
        return octets(document(message));
    }

    public Document document(RequestXml message) {
        Document document = parse(message.octets());
        sign(document.getDocumentElement());
        return document;
    }

    /** Signs an element that has an ID. */
    public void sign(Element element) {
        sign(element, "#" + element.getAttribute("ID"), List.of(Transform.ENVELOPED, CanonicalizationMethod.EXCLUSIVE));
    }

    public void sign(Element element, String reference, List<String> transforms) {
        try {
            element.setIdAttribute("ID", true);
            Reference signed = SIGNATURES.newReference(
                    reference,
                    SIGNATURES.newDigestMethod(digest, null),
                    transforms.stream().map(SignedXml::transform).toList(),
                    null,
                    null);
            SignedInfo info = SIGNATURES.newSignedInfo(
                    SIGNATURES.newCanonicalizationMethod(canonicalization, (C14NMethodParameterSpec) null),
                    SIGNATURES.newSignatureMethod(method, null),
                    List.of(signed));
            DOMSignContext context = new DOMSignContext(key, element);
            context.setDefaultNamespacePrefix("ds");
            context.setProperty("org.jcp.xml.dsig.secureValidation", false);
            SIGNATURES.newXMLSignature(info, keyInfo).sign(context);
            element.insertBefore(element.getLastChild(), issuer(element).getNextSibling());
        } catch (GeneralSecurityException | MarshalException | XMLSignatureException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Transform transform(String algorithm) {
        try {
            return SIGNATURES.newTransform(algorithm, (TransformParameterSpec) null);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Node issuer(Element element) {
        return element.getElementsByTagNameNS("*", "Issuer").item(0);
    }

    public static Document parse(byte[] octets) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(octets));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static byte[] octets(Document document) {
        try {
            Transformer writer = TransformerFactory.newInstance().newTransformer();
            writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            ByteArrayOutputStream octets = new ByteArrayOutputStream();
            writer.transform(new DOMSource(document), new StreamResult(octets));
            return octets.toByteArray();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }
}
