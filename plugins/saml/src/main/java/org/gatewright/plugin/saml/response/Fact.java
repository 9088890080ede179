package org.gatewright.plugin.saml.response;

/**
 * What is said of a Response to the preflight rules and the activity. The same list, for people who write rules, is in {@code
 * docs/saml-facts.md}.
 *
 * <p>Values are text: flags {@code true} or {@code false}, lengths decimal, instants ISO 8601 in UTC as in the message,
 * several values one a line. A fact that does not apply to a message is absent.
 */
public enum Fact {
    /** The NameID's value. */
    NAME_ID("nameId"),
    /** The NameID's Format. */
    NAME_ID_FORMAT("nameIdFormat"),
    /** Every Audience, one a line; the service provider's entity id first. */
    AUDIENCE("audience"),
    /** The assertion consumer service that the Response is posted to. */
    ACS("acs"),
    /** Whether {@link #ACS} is, character by character, one of the application's addresses now. */
    ACS_REGISTERED("acsRegistered"),
    /** The Location of every registered assertion consumer service, one a line. */
    ACS_URLS("acsUrls"),
    /** Destination of the Response. */
    DESTINATION("destination"),
    /** Recipient of the SubjectConfirmationData. */
    RECIPIENT("recipient"),
    /** InResponseTo of Response and SubjectConfirmationData; absent when the sign-on started here. */
    IN_RESPONSE_TO("inResponseTo"),
    /** ID of the request that is answered; absent when the sign-on started here. */
    REQUEST_ID("requestId"),
    /** Whether the sign-on started here, without a request. */
    UNSOLICITED("unsolicited"),
    /** Issuer of Response and assertion. */
    ISSUER("issuer"),
    /** The entityID of the metadata that this application is given. */
    METADATA_ISSUER("metadataIssuer"),
    /** Whether the Response has a signature of its own. */
    RESPONSE_SIGNED("responseSigned"),
    /** Whether the assertion has a signature of its own. */
    ASSERTION_SIGNED("assertionSigned"),
    /** URI of the signature algorithm. */
    SIGNATURE_ALGORITHM("signatureAlgorithm"),
    /** Whether the assertion is encrypted. */
    ENCRYPTED("encrypted"),
    /** How many assertions there are. */
    ASSERTIONS("assertions"),
    /** Length of the assertion in characters, signature included, as sent. */
    ASSERTION_LENGTH("assertionLength"),
    /** Length of the form field {@code SAMLResponse} in characters, which are base64. */
    RESPONSE_LENGTH("responseLength"),
    /** IssueInstant of Response and assertion. */
    ISSUE_INSTANT("issueInstant"),
    /** NotBefore of the Conditions. */
    NOT_BEFORE("notBefore"),
    /** NotOnOrAfter of Conditions and SubjectConfirmationData. */
    NOT_ON_OR_AFTER("notOnOrAfter"),
    /** SessionNotOnOrAfter of the AuthnStatement; absent if it is not sent. */
    SESSION_NOT_ON_OR_AFTER("sessionNotOnOrAfter"),
    /** AuthnContextClassRef of the AuthnStatement; absent if there is no AuthnStatement. */
    AUTHN_CONTEXT("authnContext"),
    /** Whether the Conditions hold OneTimeUse. */
    ONE_TIME_USE("oneTimeUse"),
    /** Length in characters of the signing certificate in PEM, as the certificate endpoint hands it out. */
    CERTIFICATE_LENGTH("certificateLength"),
    /** Whether the certificate of the signing key is in the metadata. */
    CERTIFICATE_IN_METADATA("certificateInMetadata"),
    /** Length in characters of the metadata made for AWS ({@code ?profile=aws}). */
    METADATA_LENGTH("metadataLength"),
    /** Whether requests of this application must be signed, as the metadata or the application's settings say. */
    WANT_SIGNED_REQUESTS("wantSignedRequests"),
    /** The Name of each Attribute element in order, one a line. */
    ATTRIBUTE_NAMES("attributeNames"),
    /** Names of attributes in which a character that XML can't hold was replaced, one a line; absent if there was none. */
    REPLACED_CHARACTERS("replacedCharacters"),
    /** What was odd about the request that was accepted all the same, one word a line; absent if nothing was. */
    REQUEST_NOTES("requestNotes");

    private final String key;

    Fact(String name) {
        key = "saml." + name;
    }

    /** The key in {@code Outcome.Granted.facts}. */
    public String key() {
        return key;
    }
}
