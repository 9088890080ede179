package org.gatewright.plugin.saml.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.gatewright.plugin.saml.xml.UnreadableXmlException.Fault;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The one parser for everything that comes from outside. It makes no connection, reads no DOCTYPE, and drops comments, so
 * that a text has no gaps and what is verified is what is read. Shared by all threads.
 */
public final class XmlParser {

    /** How deep elements may be nested. */
    public static final int MAXIMUM_DEPTH = 64;

    /** How many attributes an element may have, namespace declarations counted. */
    public static final int MAXIMUM_ATTRIBUTES = 64;

    /** Builders that wait for work; more than that at once are made and thrown away. */
    private static final int IDLE_BUILDERS = 32;

    /** How the platform's parser marks errors about its limits, in every language. */
    private static final String LIMIT_MARK = "JAXP0001";

    private static final Map<String, Boolean> FEATURES = Map.of(
            XMLConstants.FEATURE_SECURE_PROCESSING,
            true,
            "http://apache.org/xml/features/disallow-doctype-decl",
            true,
            "http://xml.org/sax/features/external-general-entities",
            false,
            "http://xml.org/sax/features/external-parameter-entities",
            false,
            "http://apache.org/xml/features/nonvalidating/load-external-dtd",
            false,
            // Costs more than it saves for documents that are read as a whole
            "http://apache.org/xml/features/dom/defer-node-expansion",
            false);

    private final DocumentBuilderFactory factory = factory();
    private final Queue<DocumentBuilder> idle = new ArrayBlockingQueue<>(IDLE_BUILDERS);

    /** The platform's own implementation, whose limits these are, whatever else the server has. */
    private static DocumentBuilderFactory factory() {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        try {
            for (Map.Entry<String, Boolean> feature : FEATURES.entrySet()) {
                factory.setFeature(feature.getKey(), feature.getValue());
            }
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the platform's XML parser can't be made safe", e);
        }
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setAttribute("jdk.xml.maxElementDepth", Integer.toString(MAXIMUM_DEPTH));
        factory.setAttribute("jdk.xml.elementAttributeLimit", Integer.toString(MAXIMUM_ATTRIBUTES));
        factory.setNamespaceAware(true);
        factory.setXIncludeAware(false);
        factory.setCoalescing(true);
        factory.setIgnoringComments(true);
        return factory;
    }

    /**
     * Reads a document.
     *
     * @param octets in any encoding that XML allows to be recognised; how many there may be is the caller's to check
     * @param mostElements how many elements it may have
     * @throws UnreadableXmlException if it can't or must not be read
     */
    public Document parse(byte[] octets, int mostElements) {
        DocumentBuilder builder = take();
        try {
            Document document = builder.parse(new InputSource(new ByteArrayInputStream(octets)));
            check(document, mostElements);
            return document;
        } catch (SAXException e) {
            throw unreadable(e);
        } catch (IOException e) {
            throw new UnreadableXmlException(Fault.NOT_WELL_FORMED, "octets that are no text in its encoding", e);
        } finally {
            builder.reset();
            idle.offer(builder);
        }
    }

    private DocumentBuilder take() {
        DocumentBuilder builder = Objects.requireNonNullElseGet(idle.poll(), this::create);
        builder.setErrorHandler(Strict.INSTANCE);
        return builder;
    }

    private DocumentBuilder create() {
        try {
            // A factory is not safe for use by several threads, what it makes is independent of it
            synchronized (factory) {
                return factory.newDocumentBuilder();
            }
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the platform's XML parser can't be made safe", e);
        }
    }

    private static UnreadableXmlException unreadable(SAXException cause) {
        String message = Objects.requireNonNullElse(cause.getMessage(), "");
        if (message.startsWith(LIMIT_MARK)) {
            return new UnreadableXmlException(
                    Fault.TOO_LARGE,
                    "deeper than " + MAXIMUM_DEPTH + " elements or with more than " + MAXIMUM_ATTRIBUTES
                            + " attributes",
                    cause);
        }
        boolean doctype = message.toUpperCase(Locale.ROOT).contains("DOCTYPE");
        return doctype
                ? new UnreadableXmlException(Fault.FORBIDDEN, "a document with a DOCTYPE", cause)
                : new UnreadableXmlException(Fault.NOT_WELL_FORMED, "no well-formed XML: " + message, cause);
    }

    /** Walks without recursion and stops at the limit. */
    private static void check(Document document, int mostElements) {
        Element root = document.getDocumentElement();
        int elements = 0;
        for (Node node = root; node != null; node = next(node, root)) {
            if (node.getNodeType() == Node.ELEMENT_NODE && ++elements > mostElements) {
                throw new UnreadableXmlException(Fault.TOO_LARGE, "more than " + mostElements + " elements");
            }
            if (node.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE) {
                throw new UnreadableXmlException(Fault.FORBIDDEN, "a processing instruction");
            }
        }
    }

    private static @Nullable Node next(Node node, Node root) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        Node at = node;
        while (at != root && at.getNextSibling() == null) {
            at = at.getParentNode();
        }
        return at == root ? null : at.getNextSibling();
    }

    /** Stops at the first error and prints nothing. */
    private enum Strict implements ErrorHandler {
        INSTANCE;

        @Override
        public void warning(SAXParseException warning) {}

        @Override
        public void error(SAXParseException error) throws SAXParseException {
            throw error;
        }

        @Override
        public void fatalError(SAXParseException error) throws SAXParseException {
            throw error;
        }
    }
}
