package org.gatewright.plugin.saml.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatewright.spi.protocol.ProtocolError;
import org.gatewright.spi.protocol.ProtocolException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads one element of a message strictly: what is there must have its form, and be there once. */
record Reading(Element element) {

    static final String PROTOCOL = "urn:oasis:names:tc:SAML:2.0:protocol";
    static final String ASSERTION = "urn:oasis:names:tc:SAML:2.0:assertion";

    /** Of any name and address. */
    static final int LONGEST_TEXT = 1_024;

    /** The attribute as it is, also if it is empty; attributes that are too long are refused. */
    Optional<String> attribute(String name) {
        if (!element.hasAttributeNS(null, name)) {
            return Optional.empty();
        }
        String value = element.getAttributeNS(null, name);
        if (value.length() > LONGEST_TEXT) {
            throw refusal(name, value.length() + " characters", "at most " + LONGEST_TEXT);
        }
        return Optional.of(value);
    }

    /** The attribute; empty also if it is there without a value. */
    Optional<String> filled(String name) {
        return attribute(name).filter(value -> !value.isBlank());
    }

    String required(String name) {
        return filled(name).orElseThrow(() -> refusal(name, "nothing", "a value"));
    }

    /** An {@code xs:boolean}. */
    Optional<Boolean> flag(String name) {
        return attribute(name).map(value -> switch (value.strip()) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw refusal(name, value, "true or false");
        });
    }

    /** An {@code xs:unsignedShort}. */
    Optional<Integer> index(String name) {
        return attribute(name).map(String::strip).map(value -> {
            boolean digits =
                    !value.isEmpty() && value.length() <= 5 && value.chars().allMatch(Reading::isDigit);
            if (!digits) {
                throw refusal(name, value, "a number from 0 to 65535");
            }
            return Integer.valueOf(value);
        });
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    Optional<Instant> instant(String name) {
        return attribute(name).map(value -> StrictInstant.parse(value)
                .orElseThrow(() -> refusal(name, value, "a moment such as 2026-01-31T12:00:00Z")));
    }

    Optional<Reading> child(String namespace, String name) {
        List<Reading> children = children(namespace, name);
        if (children.size() > 1) {
            throw refusal(name, children.size() + " times", "at most once");
        }
        return children.stream().findFirst();
    }

    List<Reading> children(String namespace, String name) {
        List<Reading> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child
                    && namespace.equals(child.getNamespaceURI())
                    && name.equals(child.getLocalName())) {
                children.add(new Reading(child));
            }
        }
        return children;
    }

    /** The text without white space around it; the parser has left no gaps in it. */
    String text() {
        String name = element.getLocalName();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                throw refusal(name, "the element " + child.getNodeName(), "text alone");
            }
        }
        String text = element.getTextContent().strip();
        if (text.isEmpty() || text.length() > LONGEST_TEXT) {
            throw refusal(name, text.length() + " characters", "1 to " + LONGEST_TEXT);
        }
        return text;
    }

    static ProtocolException refusal(String field, String received, String expected) {
        return new ProtocolException(ProtocolError.MALFORMED_REQUEST, field, received, expected);
    }
}
