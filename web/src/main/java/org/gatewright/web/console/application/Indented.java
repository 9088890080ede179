package org.gatewright.web.console.application;

import java.io.StringReader;
import java.io.StringWriter;
import javax.xml.XMLConstants;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;

/** A message laid out for reading. */
final class Indented {

    private Indented() {}

    /** XML with a line for each element; anything else as it is. */
    static String of(String message) {
        if (!message.startsWith("<")) {
            return message;
        }
        StringWriter indented = new StringWriter();
        try {
            transformer().transform(new StreamSource(new StringReader(message)), new StreamResult(indented));
        } catch (TransformerException notXml) {
            return message;
        }
        return indented.toString();
    }

    private static Transformer transformer() throws TransformerException {
        TransformerFactory factory = TransformerFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_STYLESHEET, "");
        Transformer transformer = factory.newTransformer();
        transformer.setOutputProperty(OutputKeys.INDENT, "yes");
        transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        transformer.setOutputProperty("{http://xml.apache.org/xslt}indent-amount", "2");
        return transformer;
    }
}
