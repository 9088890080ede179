package org.gatewright.plugin.saml.testing;

import java.util.function.Consumer;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Signature wrapping in its usual eight placements: the signed element stays as it was, where nobody who reads the message
 * looks, and an evil copy takes its place.
 */
public enum Wrapping {
    /** An evil root has the signature, with the original root inside it. */
    ORIGINAL_IN_SIGNATURE_OF_EVIL_ROOT,
    /** The same, with the original in front of the signature. */
    ORIGINAL_BEFORE_SIGNATURE_OF_EVIL_ROOT,
    /** The evil element comes first, the signed one behind it, in a new root. */
    EVIL_BEFORE_ORIGINAL,
    /** The signed element becomes a child of the evil one, signature and all. */
    ORIGINAL_IN_EVIL,
    /** The evil element keeps the signature, the original is appended to it. */
    EVIL_WITH_SIGNATURE_THEN_ORIGINAL,
    /** As before, with the original inside the signature, behind everything else. */
    ORIGINAL_AT_END_OF_SIGNATURE,
    /** The original goes into Extensions. */
    ORIGINAL_IN_EXTENSIONS,
    /** The evil element keeps the signature, with the original in its Object. */
    ORIGINAL_IN_OBJECT;

    private static final String DS = "http://www.w3.org/2000/09/xmldsig#";
    private static final String PROTOCOL = "urn:oasis:names:tc:SAML:2.0:protocol";

    /**
     * Wraps a signed document.
     *
     * @param sameId the evil element has the ID of the signed one
     * @param evil makes the copy ask for something else
     */
    public byte[] wrap(Document signed, boolean sameId, Consumer<Element> evil) {
        Element original = signed.getDocumentElement();
        Element signature =
                (Element) signed.getElementsByTagNameNS(DS, "Signature").item(0);
        Element copy = (Element) original.cloneNode(true);
        copy.removeChild(copy.getElementsByTagNameNS(DS, "Signature").item(0));
        if (!sameId) {
            copy.setAttribute("ID", "_evil");
        }
        evil.accept(copy);
        signed.replaceChild(copy, original);
        place(signed, copy, original, signature);
        return SignedXml.octets(signed);
    }

    private void place(Document document, Element evil, Element original, Element signature) {
        Node issuer = evil.getElementsByTagNameNS("*", "Issuer").item(0);
        switch (this) {
            case ORIGINAL_IN_SIGNATURE_OF_EVIL_ROOT, ORIGINAL_AT_END_OF_SIGNATURE -> {
                keep(evil, issuer, signature);
                Node before = this == ORIGINAL_AT_END_OF_SIGNATURE ? null : signature.getFirstChild();
                signature.insertBefore(original, before);
            }
            case ORIGINAL_BEFORE_SIGNATURE_OF_EVIL_ROOT -> {
                keep(evil, issuer, signature);
                evil.insertBefore(original, signature);
            }
            case EVIL_BEFORE_ORIGINAL -> {
                Element root = (Element) evil.cloneNode(false);
                document.replaceChild(root, evil);
                root.setAttribute("ID", "_root");
                root.appendChild(evil);
                root.appendChild(original);
                root.insertBefore(issuer.cloneNode(true), evil);
            }
            case ORIGINAL_IN_EVIL -> evil.appendChild(original);
            case EVIL_WITH_SIGNATURE_THEN_ORIGINAL -> {
                keep(evil, issuer, signature);
                evil.appendChild(original);
            }
            case ORIGINAL_IN_EXTENSIONS -> {
                keep(evil, issuer, signature);
                Element extensions = document.createElementNS(PROTOCOL, "samlp:Extensions");
                extensions.appendChild(original);
                evil.appendChild(extensions);
            }
            case ORIGINAL_IN_OBJECT -> {
                keep(evil, issuer, signature);
                Element object = document.createElementNS(DS, "ds:Object");
                object.appendChild(original);
                signature.appendChild(object);
            }
        }
    }

    /** Moves the signature from the original to the evil element, behind its issuer. */
    private static void keep(Element evil, Node issuer, Element signature) {
        evil.insertBefore(signature, issuer.getNextSibling());
    }
}
