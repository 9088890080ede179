package org.gatewright.plugin.saml.xml;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.xml.security.c14n.CanonicalizationException;
import org.apache.xml.security.c14n.Canonicalizer;
import org.apache.xml.security.c14n.InvalidCanonicalizerException;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.DOMImplementation;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * An element of a document that we write. The tree is built once, signed in place and written out once, in canonical form:
 * the octets that go out are those the signatures were made over.
 *
 * <p>Belongs to one thread.
 */
public final class Tree {

    /** Makes documents; it holds no state, in any implementation the platform has. */
    private static final DOMImplementation DOCUMENTS = documents();

    private static final int USUAL_LENGTH = 8_192;

    private final Element element;

    private Tree(Element element) {
        this.element = element;
    }

    private static DOMImplementation documents() {
        OpenSaml.start();
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().getDOMImplementation();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("no XML documents can be made", e);
        }
    }

    /** A new document's root. */
    public static Tree root(Namespace namespace, String name) {
        Element root = DOCUMENTS
                .createDocument(namespace.uri(), namespace.qualified(name), null)
                .getDocumentElement();
        return new Tree(root).declare(namespace);
    }

    /** Declares a prefix at this element, for it and all below. */
    public Tree declare(Namespace namespace) {
        element.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:" + namespace.prefix(), namespace.uri());
        return this;
    }

    /** Sets an attribute without namespace, as all of SAML's are. */
    public Tree with(String name, String value) {
        element.setAttributeNS(null, name, Characters.fit(value));
        return this;
    }

    /** Declares the element's value to be of a type of XML Schema. */
    public Tree typed(String schemaType) {
        element.setAttributeNS(
                Namespace.SCHEMA_INSTANCE.uri(),
                Namespace.SCHEMA_INSTANCE.qualified("type"),
                Namespace.SCHEMA.qualified(schemaType));
        return this;
    }

    public Tree text(String value) {
        element.appendChild(element.getOwnerDocument().createTextNode(Characters.fit(value)));
        return this;
    }

    /** A new last child. */
    public Tree child(Namespace namespace, String name) {
        return insert(namespace, name, null);
    }

    /** A new child behind an earlier one, in front of all others that follow it. */
    public Tree childAfter(Tree sibling, Namespace namespace, String name) {
        return insert(namespace, name, sibling.element.getNextSibling());
    }

    /** A new first child. */
    public Tree firstChild(Namespace namespace, String name) {
        return insert(namespace, name, element.getFirstChild());
    }

    private Tree insert(Namespace namespace, String name, @Nullable Node before) {
        Element child = element.getOwnerDocument().createElementNS(namespace.uri(), namespace.qualified(name));
        element.insertBefore(child, before);
        return new Tree(child);
    }

    /**
     * Writes this element in exclusive canonical form, as signatures demand.
     *
     * @param inclusivePrefixes prefixes that are written even if only values use them, divided by spaces
     */
    public void canonical(String inclusivePrefixes, OutputStream to) {
        try {
            Canonicalizer.getInstance(Canonicalizer.ALGO_ID_C14N_EXCL_OMIT_COMMENTS)
                    .canonicalizeSubtree(element, inclusivePrefixes, to);
        } catch (XMLSecurityException e) {
            throw new IllegalStateException("what we wrote can't be canonicalised", e);
        }
    }

    /** The document as it goes out: UTF-8 without declaration or byte order mark. */
    public byte[] octets() {
        ByteArrayOutputStream octets = new ByteArrayOutputStream(USUAL_LENGTH);
        try {
            Canonicalizer.getInstance(Canonicalizer.ALGO_ID_C14N_OMIT_COMMENTS).canonicalizeSubtree(element, octets);
        } catch (InvalidCanonicalizerException | CanonicalizationException e) {
            throw new IllegalStateException("what we wrote can't be written out", e);
        }
        return octets.toByteArray();
    }
}
