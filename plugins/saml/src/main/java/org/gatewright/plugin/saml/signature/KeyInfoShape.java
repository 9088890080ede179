package org.gatewright.plugin.saml.signature;

import static org.gatewright.plugin.saml.signature.Trust.refusal;

import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * Refuses a KeyInfo that is broken or points elsewhere. What a sound one says is not used: only registered keys verify.
 */
final class KeyInfoShape {

    private static final Set<String> CURVES =
            Set.of("urn:oid:1.2.840.10045.3.1.7", "urn:oid:1.3.132.0.34", "urn:oid:1.3.132.0.35");

    private KeyInfoShape() {}

    static void check(Element keyInfo) {
        List<Element> parts = SignatureShape.elements(keyInfo);
        if (parts.isEmpty()) {
            throw refusal("KeyInfo", "nothing in it", "a key, or no KeyInfo");
        }
        for (Element part : parts) {
            switch (part.getLocalName()) {
                case "RetrievalMethod", "KeyInfoReference" ->
                    throw refusal("KeyInfo", part.getLocalName(), "no reference to other places");
                case "KeyValue" -> checkKeyValue(part);
                case "X509Data" ->
                    refuseEmpty(part, !SignatureShape.elements(part).isEmpty());
                default -> {
                    // Names and hints that we do not read
                }
            }
        }
    }

    private static void checkKeyValue(Element keyValue) {
        List<Element> values = SignatureShape.elements(keyValue);
        refuseEmpty(keyValue, values.size() == 1);
        Element value = values.get(0);
        switch (value.getLocalName()) {
            case "RSAKeyValue" -> {
                refuseEmpty(value, hasText(value, "Modulus"));
                refuseEmpty(value, hasText(value, "Exponent"));
            }
            case "ECKeyValue" -> {
                refuseEmpty(value, hasText(value, "PublicKey"));
                checkCurve(value);
            }
            default -> throw refusal("KeyValue", value.getLocalName(), "RSAKeyValue or ECKeyValue");
        }
    }

    private static void checkCurve(Element value) {
        List<String> curves = SignatureShape.elements(value).stream()
                .filter(child -> "NamedCurve".equals(child.getLocalName()))
                .map(child -> child.getAttribute("URI"))
                .toList();
        if (curves.size() != 1 || !CURVES.contains(curves.get(0))) {
            throw refusal("ECKeyValue", curves.toString(), "the curve P-256, P-384 or P-521");
        }
    }

    private static boolean hasText(Element parent, String name) {
        return SignatureShape.elements(parent).stream()
                .anyMatch(child -> name.equals(child.getLocalName())
                        && !child.getTextContent().isBlank());
    }

    private static void refuseEmpty(Element element, boolean sound) {
        if (!sound) {
            throw refusal(element.getLocalName(), "incomplete", "a key, or no KeyInfo");
        }
    }
}
