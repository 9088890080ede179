package org.gatewright.plugin.saml.signature;

import static org.gatewright.plugin.saml.signature.Trust.refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatewright.spi.protocol.ProtocolException;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * A signature of the one shape that SAML allows (Core 5.4): a child of the root, over the root and nothing else. What looks
 * different is refused before anything is canonicalized or any key touched, so that wrapped messages get no further.
 *
 * @param element the {@code ds:Signature}
 * @param method URI of the signature algorithm
 * @param digest URI of the digest algorithm
 */
record SignatureShape(Element element, String method, String digest) {

    static final String SHA1 = "http://www.w3.org/2000/09/xmldsig#sha1";

    private static final String DS = "http://www.w3.org/2000/09/xmldsig#";
    private static final String ENVELOPED = DS + "enveloped-signature";
    private static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";
    private static final Set<String> EXCLUSIVE_FORMS = Set.of(EXCLUSIVE, EXCLUSIVE + "WithComments");
    private static final Set<String> CANONICALIZATIONS = Set.of(
            EXCLUSIVE,
            EXCLUSIVE + "WithComments",
            "http://www.w3.org/TR/2001/REC-xml-c14n-20010315",
            "http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments");
    private static final Set<String> DIGESTS = Set.of(
            SHA1,
            "http://www.w3.org/2001/04/xmlenc#sha256",
            "http://www.w3.org/2001/04/xmldsig-more#sha384",
            "http://www.w3.org/2001/04/xmlenc#sha512");

    /**
     * Looks for a signature.
     *
     * @param root of a message, whose ID is the attribute of that name
     * @return empty if there is none, nowhere in the message
     * @throws ProtocolException if there is one of another shape
     */
    static Optional<SignatureShape> find(Element root) {
        NodeList signatures = root.getElementsByTagNameNS(DS, "Signature");
        Node first = signatures.item(0);
        if (first == null) {
            return Optional.empty();
        }
        if (signatures.item(1) != null) {
            throw refusal("Signature", "several", "at most one");
        }
        if (first.getParentNode() != root) {
            throw refusal("Signature", "below " + first.getParentNode().getNodeName(), "a child of the message");
        }
        String id = root.getAttribute("ID");
        refuseRepeated(id, root);
        return Optional.of(read((Element) first, id));
    }

    private static SignatureShape read(Element signature, String id) {
        List<Element> parts = children(signature, List.of("SignedInfo", "SignatureValue", "KeyInfo"), 2);
        if (parts.size() > 2) {
            KeyInfoShape.check(parts.get(2));
        }
        text(parts.get(1));
        List<Element> signed =
                children(parts.get(0), List.of("CanonicalizationMethod", "SignatureMethod", "Reference"), 3);
        String canonicalization = algorithm(signed.get(0));
        if (!CANONICALIZATIONS.contains(canonicalization)) {
            throw refusal("CanonicalizationMethod", canonicalization, EXCLUSIVE);
        }
        refuseParameters(signed.get(0));
        refuseParameters(signed.get(1));
        return new SignatureShape(signature, algorithm(signed.get(1)), digest(signed.get(2), id));
    }

    /** Reads the one Reference and says how it is digested. */
    private static String digest(Element reference, String id) {
        String uri = reference.getAttribute("URI");
        if (id.isEmpty() || !uri.equals("#" + id)) {
            throw refusal("Reference", uri, "#" + id + ", the ID of the message");
        }
        List<Element> parts = children(reference, List.of("Transforms", "DigestMethod", "DigestValue"), 3);
        checkTransforms(elements(parts.get(0)));
        refuseParameters(parts.get(1));
        text(parts.get(2));
        String digest = algorithm(parts.get(1));
        if (!DIGESTS.contains(digest)) {
            throw refusal("DigestMethod", digest, "SHA-256, SHA-384 or SHA-512");
        }
        return digest;
    }

    private static void checkTransforms(List<Element> transforms) {
        if (transforms.isEmpty() || transforms.size() > 2) {
            throw refusal("Transforms", transforms.size() + " transforms", "one or two");
        }
        boolean enveloped =
                isTransform(transforms.get(0)) && algorithm(transforms.get(0)).equals(ENVELOPED);
        boolean exclusive = transforms.size() == 1
                || (isTransform(transforms.get(1)) && EXCLUSIVE_FORMS.contains(algorithm(transforms.get(1))));
        if (!enveloped || !exclusive) {
            throw refusal("Transforms", "other ones", ENVELOPED + ", then " + EXCLUSIVE);
        }
        transforms.forEach(SignatureShape::refuseParameters);
    }

    private static boolean isTransform(Element element) {
        return DS.equals(element.getNamespaceURI()) && "Transform".equals(element.getLocalName());
    }

    /** An ID that occurs twice means two things to two readers. */
    private static void refuseRepeated(String id, Element root) {
        NodeList all = root.getElementsByTagNameNS("*", "*");
        for (int at = 0; at < all.getLength(); at++) {
            NamedNodeMap attributes = all.item(at).getAttributes();
            for (int index = 0; index < attributes.getLength(); index++) {
                Attr attribute = (Attr) attributes.item(index);
                if ("id".equalsIgnoreCase(attribute.getLocalName())
                        && attribute.getValue().equals(id)) {
                    throw refusal("ID", id + " in several places", "an ID of its own for each element");
                }
            }
        }
    }

    /** The children, which are the ones named, in this order; those behind the first {@code needed} may be missing. */
    private static List<Element> children(Element parent, List<String> names, int needed) {
        List<Element> children = elements(parent);
        boolean fits = children.size() >= needed && children.size() <= names.size();
        for (int at = 0; fits && at < children.size(); at++) {
            Element child = children.get(at);
            fits = DS.equals(child.getNamespaceURI()) && names.get(at).equals(child.getLocalName());
        }
        if (!fits) {
            throw refusal(
                    parent.getLocalName(),
                    children.stream().map(Node::getNodeName).limit(5).toList().toString(),
                    names.toString());
        }
        return children;
    }

    static List<Element> elements(Element parent) {
        List<Element> elements = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    private static String algorithm(Element element) {
        return element.getAttribute("Algorithm");
    }

    private static void refuseParameters(Element element) {
        boolean known = elements(element).stream()
                .allMatch(child -> EXCLUSIVE.equals(child.getNamespaceURI())
                        && "InclusiveNamespaces".equals(child.getLocalName()));
        if (!known) {
            throw refusal(element.getLocalName(), "parameters", "none");
        }
    }

    private static void text(Element element) {
        if (element.getTextContent().isBlank() || !elements(element).isEmpty()) {
            throw refusal(element.getLocalName(), "no value", "base64");
        }
    }
}
