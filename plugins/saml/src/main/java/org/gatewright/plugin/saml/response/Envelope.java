package org.gatewright.plugin.saml.response;

import java.time.Instant;
import java.util.Optional;
import org.gatewright.plugin.saml.xml.MessageId;
import org.gatewright.plugin.saml.xml.Namespace;
import org.gatewright.plugin.saml.xml.Tree;

/**
 * What a Response has in common with every other (SAML Core 3.2.2).
 *
 * @param id of the Response
 * @param issuer our entity id, as this application knows it
 * @param acs where it is posted to
 * @param inResponseTo ID of the request; empty when the sign-on started here
 * @param issuedAt a whole second: some service providers read no fractions
 */
record Envelope(String id, String issuer, String acs, Optional<String> inResponseTo, Instant issuedAt) {

    static Envelope of(String issuer, String acs, Optional<String> inResponseTo, Instant issuedAt) {
        return new Envelope(MessageId.next(), issuer, acs, inResponseTo, issuedAt);
    }

    /** A Response with everything but assertion and signature. */
    Written write(Status status) {
        Tree response = Tree.root(Namespace.PROTOCOL, "Response")
                .with("ID", id)
                .with("Version", "2.0")
                .with("IssueInstant", issuedAt.toString())
                .with("Destination", acs);
        inResponseTo.ifPresent(request -> response.with("InResponseTo", request));
        Tree issuerElement = response.child(Namespace.ASSERTION, "Issuer")
                .declare(Namespace.ASSERTION)
                .text(issuer);
        Tree statusElement = protocol(response, "Status");
        Tree code = protocol(statusElement, "StatusCode").with("Value", status.codeUri());
        status.secondUri().ifPresent(uri -> protocol(code, "StatusCode").with("Value", uri));
        status.message()
                .ifPresent(text -> protocol(statusElement, "StatusMessage").text(text));
        return new Written(response, id, issuerElement);
    }

    private static Tree protocol(Tree parent, String name) {
        return parent.child(Namespace.PROTOCOL, name);
    }
}
