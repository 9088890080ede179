package org.gatewright.plugin.saml.request;

import static org.gatewright.plugin.saml.request.Reading.ASSERTION;
import static org.gatewright.plugin.saml.request.Reading.PROTOCOL;
import static org.gatewright.plugin.saml.request.Reading.refusal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatewright.plugin.saml.request.RequestedContext.Comparison;
import org.gatewright.spi.protocol.ProtocolError;
import org.gatewright.spi.protocol.ProtocolException;
import org.w3c.dom.Element;

/**
 * Reads an AuthnRequest. Scoping, extensions and the wanted attributes are passed over: none of them changes whom we trust or
 * what we answer.
 */
final class AuthnRequestReader {

    private static final int LONGEST_ID = 256;

    private AuthnRequestReader() {}

    /**
     * Reads the form alone.
     *
     * @throws ProtocolException if something is missing, there twice, or not of its form
     */
    static AuthnRequest read(Element root) {
        Reading request = new Reading(root);
        checkVersion(request);
        String id = id(request);
        Instant issueInstant =
                request.instant("IssueInstant").orElseThrow(() -> refusal("IssueInstant", "nothing", "a moment"));
        String issuer = request.child(ASSERTION, "Issuer")
                .orElseThrow(() -> refusal("Issuer", "nothing", "the entity id of an application"))
                .text();
        Optional<Reading> conditions = request.child(ASSERTION, "Conditions");
        return new AuthnRequest(
                id,
                issueInstant,
                issuer,
                request.filled("Destination"),
                request.flag("ForceAuthn").orElse(false),
                request.flag("IsPassive").orElse(false),
                addressWish(request),
                nameIdPolicy(request),
                request.child(PROTOCOL, "RequestedAuthnContext").map(AuthnRequestReader::context),
                request.child(ASSERTION, "Subject").flatMap(AuthnRequestReader::subject),
                conditions.flatMap(reading -> reading.instant("NotBefore")),
                conditions.flatMap(reading -> reading.instant("NotOnOrAfter")));
    }

    private static void checkVersion(Reading request) {
        String version = request.required("Version");
        if (!version.equals("2.0")) {
            throw refusal("Version", version, "2.0");
        }
    }

    /** Also one that is no NCName, as some applications make them; it is echoed as it came. */
    private static String id(Reading request) {
        String id = request.required("ID");
        boolean printable =
                id.codePoints().noneMatch(point -> Character.isWhitespace(point) || Character.isISOControl(point));
        if (id.length() > LONGEST_ID || !printable) {
            throw refusal("ID", id, "at most " + LONGEST_ID + " characters without white space");
        }
        return id;
    }

    private static AddressWish addressWish(Reading request) {
        return new AddressWish(
                request.index("AssertionConsumerServiceIndex"),
                request.filled("AssertionConsumerServiceURL"),
                request.filled("ProtocolBinding"));
    }

    private static NameIdPolicy nameIdPolicy(Reading request) {
        return request.child(PROTOCOL, "NameIDPolicy")
                .map(policy -> new NameIdPolicy(
                        policy.filled("Format"), policy.filled("SPNameQualifier"), policy.flag("AllowCreate")))
                .orElse(NameIdPolicy.NONE);
    }

    private static RequestedContext context(Reading context) {
        List<String> classes = context.children(ASSERTION, "AuthnContextClassRef").stream()
                .map(Reading::text)
                .toList();
        if (classes.isEmpty()
                && context.children(ASSERTION, "AuthnContextDeclRef").isEmpty()) {
            throw refusal("RequestedAuthnContext", "nothing in it", "an AuthnContextClassRef");
        }
        Comparison comparison =
                switch (context.filled("Comparison").orElse("exact")) {
                    case "exact" -> Comparison.EXACT;
                    case "minimum" -> Comparison.MINIMUM;
                    case "maximum" -> Comparison.MAXIMUM;
                    case "better" -> Comparison.BETTER;
                    default ->
                        throw refusal(
                                "Comparison", context.required("Comparison"), "exact, minimum, maximum or better");
                };
        return new RequestedContext(comparison, classes);
    }

    private static Optional<RequestedName> subject(Reading subject) {
        for (String unknown : List.of("EncryptedID", "BaseID")) {
            if (subject.child(ASSERTION, unknown).isPresent()) {
                throw new ProtocolException(ProtocolError.NOT_SUPPORTED, "Subject", unknown, "a NameID");
            }
        }
        return subject.child(ASSERTION, "NameID")
                .map(name -> new RequestedName(
                        name.text(),
                        name.filled("Format"),
                        name.filled("NameQualifier"),
                        name.filled("SPNameQualifier")));
    }
}
