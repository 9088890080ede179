package org.gatewright.plugin.saml.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import javax.xml.namespace.NamespaceContext;
import javax.xml.namespace.QName;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.gatewright.spi.protocol.Reply;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A document of ours as somebody else reads it: with the platform's own means, none of our code. */
public final class Message {

    private static final List<String[]> PREFIXES = List.of(
            new String[] {"samlp", "urn:oasis:names:tc:SAML:2.0:protocol"},
            new String[] {"saml", "urn:oasis:names:tc:SAML:2.0:assertion"},
            new String[] {"md", "urn:oasis:names:tc:SAML:2.0:metadata"},
            new String[] {"ds", "http://www.w3.org/2000/09/xmldsig#"},
            new String[] {"xenc", "http://www.w3.org/2001/04/xmlenc#"});

    private final byte[] octets;
    private final Document document;

    private Message(byte[] octets) {
        this.octets = octets.clone();
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(octets));
            elements("//*[@ID]").forEach(element -> element.setIdAttribute("ID", true));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Message of(byte[] octets) {
        return new Message(octets);
    }

    public static Message of(String text) {
        return new Message(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What the form of a reply posts. */
    public static Message posted(Reply reply) {
        assertThat(reply).isInstanceOf(Reply.FormPost.class);
        String field = ((Reply.FormPost) reply).fields().get("SAMLResponse");
        // T-052: no line breaks
        assertThat(field).isNotNull().matches("[A-Za-z0-9+/]+=*");
        return of(Base64.getDecoder().decode(field));
    }

    public byte[] octets() {
        return octets.clone();
    }

    public Document document() {
        return document;
    }

    public String text() {
        return new String(octets, StandardCharsets.UTF_8);
    }

    /** The string value of an XPath; empty text if there is nothing. */
    public String value(String path) {
        return (String) evaluate(path, XPathConstants.STRING);
    }

    /** The string value of every node of an XPath. */
    public List<String> values(String path) {
        return nodes(path).stream().map(Node::getTextContent).toList();
    }

    public List<Element> elements(String path) {
        return nodes(path).stream().map(Element.class::cast).toList();
    }

    /** Local names of an element's children, in order. */
    public List<String> children(String path) {
        return elements(path + "/*").stream().map(Element::getLocalName).toList();
    }

    private List<Node> nodes(String path) {
        NodeList list = (NodeList) evaluate(path, XPathConstants.NODESET);
        List<Node> nodes = new ArrayList<>();
        for (int at = 0; at < list.getLength(); at++) {
            nodes.add(list.item(at));
        }
        return nodes;
    }

    private Object evaluate(String path, QName type) {
        XPath xpath = XPathFactory.newInstance().newXPath();
        xpath.setNamespaceContext(new Prefixes());
        try {
            return xpath.evaluate(path, document, type);
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(path, e);
        }
    }

    private static final class Prefixes implements NamespaceContext {

        @Override
        public String getNamespaceURI(String prefix) {
            return PREFIXES.stream()
                    .filter(known -> known[0].equals(prefix))
                    .map(known -> known[1])
                    .findFirst()
                    .orElse("");
        }

        @Override
        public @Nullable String getPrefix(String uri) {
            return null;
        }

        @Override
        public Iterator<String> getPrefixes(String uri) {
            return List.<String>of().iterator();
        }
    }
}
