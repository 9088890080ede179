package org.gatewright.plugin.saml.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatewright.plugin.saml.xml.Namespace;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** One element of somebody else's metadata. What is not looked for is passed over. */
record Part(Element element) {

    private static final int LARGEST_INDEX = 65_535;

    String name() {
        return element.getLocalName();
    }

    boolean is(Namespace namespace, String name) {
        return namespace.uri().equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
    }

    /** Without white space around it; empty if there is nothing else. */
    Optional<String> attribute(String name) {
        return Optional.of(element.getAttributeNS(null, name).strip()).filter(value -> !value.isEmpty());
    }

    /** An {@code xs:boolean}. */
    Optional<Boolean> flag(String name) {
        return attribute(name).map(value -> switch (value) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw malformed(name, value);
        });
    }

    /** An {@code xs:unsignedShort}. */
    Optional<Integer> index(String name) {
        return attribute(name).map(value -> {
            boolean digits = value.length() <= 5 && value.chars().allMatch(digit -> digit >= '0' && digit <= '9');
            if (!digits || Integer.parseInt(value) > LARGEST_INDEX) {
                throw malformed(name, value);
            }
            return Integer.valueOf(value);
        });
    }

    RuntimeException malformed(String attribute, String value) {
        return Fault.METADATA_VALUE.inDocument(Map.of("element", name(), "attribute", attribute, "value", value));
    }

    List<Part> children() {
        List<Part> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(new Part(child));
            }
        }
        return children;
    }

    List<Part> children(Namespace namespace, String name) {
        return children().stream().filter(child -> child.is(namespace, name)).toList();
    }

    String text() {
        return element.getTextContent().strip();
    }
}
