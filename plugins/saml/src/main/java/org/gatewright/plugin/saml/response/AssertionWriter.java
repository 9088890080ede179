package org.gatewright.plugin.saml.response;

import org.gatewright.plugin.saml.nameid.Name;
import org.gatewright.plugin.saml.xml.Namespace;
import org.gatewright.plugin.saml.xml.Tree;
import org.gatewright.spi.identity.Attribute;

/** Writes what was decided as an assertion (SAML Core 2.3.3), in the form of the browser profile (SAML Profiles 4.1.4.2). */
final class AssertionWriter {

    private static final String BEARER = "urn:oasis:names:tc:SAML:2.0:cm:bearer";

    private AssertionWriter() {}

    /**
     * Declares every prefix it uses, so that it can also stand alone.
     *
     * @param assertion an empty element Assertion
     */
    static Written write(Tree assertion, Envelope envelope, Claims claims) {
        assertion.declare(Namespace.ASSERTION);
        if (!claims.attributes().isEmpty()) {
            assertion.declare(Namespace.SCHEMA).declare(Namespace.SCHEMA_INSTANCE);
        }
        assertion
                .with("ID", claims.id())
                .with("Version", "2.0")
                .with("IssueInstant", envelope.issuedAt().toString());
        Tree issuer = saml(assertion, "Issuer").text(envelope.issuer());
        writeSubject(assertion, envelope, claims);
        writeConditions(assertion, claims);
        claims.login().ifPresent(login -> writeLogin(assertion, login));
        if (!claims.attributes().isEmpty()) {
            Tree statement = saml(assertion, "AttributeStatement");
            claims.attributes().forEach(attribute -> writeAttribute(statement, attribute));
        }
        return new Written(assertion, claims.id(), issuer);
    }

    private static void writeSubject(Tree assertion, Envelope envelope, Claims claims) {
        Tree subject = saml(assertion, "Subject");
        Name.Given name = claims.name();
        Tree nameId = saml(subject, "NameID");
        name.nameQualifier().ifPresent(qualifier -> nameId.with("NameQualifier", qualifier));
        name.spNameQualifier().ifPresent(qualifier -> nameId.with("SPNameQualifier", qualifier));
        nameId.with("Format", name.format()).text(name.value());
        Tree data = saml(saml(subject, "SubjectConfirmation").with("Method", BEARER), "SubjectConfirmationData");
        data.with("NotOnOrAfter", claims.notOnOrAfter().toString()).with("Recipient", envelope.acs());
        envelope.inResponseTo().ifPresent(request -> data.with("InResponseTo", request));
    }

    private static void writeConditions(Tree assertion, Claims claims) {
        Tree conditions = saml(assertion, "Conditions")
                .with("NotBefore", claims.notBefore().toString())
                .with("NotOnOrAfter", claims.notOnOrAfter().toString());
        Tree restriction = saml(conditions, "AudienceRestriction");
        claims.audiences().forEach(audience -> saml(restriction, "Audience").text(audience));
        if (claims.oneTimeUse()) {
            saml(conditions, "OneTimeUse");
        }
    }

    private static void writeLogin(Tree assertion, Claims.Login login) {
        Tree statement = saml(assertion, "AuthnStatement")
                .with("AuthnInstant", login.at().toString())
                .with("SessionIndex", login.sessionIndex());
        login.notAfter().ifPresent(end -> statement.with("SessionNotOnOrAfter", end.toString()));
        saml(saml(statement, "AuthnContext"), "AuthnContextClassRef").text(login.contextClass());
    }

    private static void writeAttribute(Tree statement, Attribute attribute) {
        Tree element = saml(statement, "Attribute").with("Name", attribute.name());
        attribute.nameFormat().ifPresent(format -> element.with("NameFormat", format));
        attribute.friendlyName().ifPresent(name -> element.with("FriendlyName", name));
        attribute.values().forEach(value -> saml(element, "AttributeValue")
                .typed("string")
                .text(value));
    }

    private static Tree saml(Tree parent, String name) {
        return parent.child(Namespace.ASSERTION, name);
    }
}
