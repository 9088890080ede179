package org.gatewright.plugin.saml.request;

import java.time.Instant;
import java.util.Optional;

/**
 * An AuthnRequest (SAML Core 3.4.1) whose form is right; whether it is to be believed is another question.
 *
 * @param id as it came
 * @param issuer an entity id
 * @param notBefore of its Conditions
 * @param notOnOrAfter of its Conditions
 */
record AuthnRequest(
        String id,
        Instant issueInstant,
        String issuer,
        Optional<String> destination,
        boolean forceAuthn,
        boolean passive,
        AddressWish addressWish,
        NameIdPolicy nameIdPolicy,
        Optional<RequestedContext> context,
        Optional<RequestedName> subject,
        Optional<Instant> notBefore,
        Optional<Instant> notOnOrAfter) {

    static final String NAME = "AuthnRequest";

    @Override
    public String toString() {
        return NAME + "[" + id + " of " + issuer + "]";
    }
}
