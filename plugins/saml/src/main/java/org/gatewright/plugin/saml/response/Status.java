package org.gatewright.plugin.saml.response;

import java.util.Optional;
import org.gatewright.spi.protocol.Refusal;

/**
 * The outcome as a Response states it (SAML Core 3.2.2.2).
 *
 * @param code last part of the top-level code
 * @param second last part of the code nested in it
 * @param message for a log on the other side; says nothing about people or about us
 */
record Status(String code, Optional<String> second, Optional<String> message) {

    private static final String PREFIX = "urn:oasis:names:tc:SAML:2.0:status:";
    private static final String REQUESTER = "Requester";
    private static final String RESPONDER = "Responder";

    static final Status SUCCESS = new Status("Success", Optional.empty(), Optional.empty());

    static Status of(Refusal refusal) {
        return switch (refusal) {
            case LOGIN_NEEDED -> of(RESPONDER, "NoPassive", "The person would have to be asked.");
            case CANCELLED -> of(REQUESTER, "RequestDenied", "The person gave up.");
            case NOT_ALLOWED -> of(RESPONDER, "RequestDenied", "The person may not use this application.");
            case OTHER_PERSON -> of(RESPONDER, "AuthnFailed", "Somebody else signed in.");
            case LEVEL_NOT_REACHED -> of(RESPONDER, "NoAuthnContext", "The login can't be as strong as asked for.");
            case NAME_NOT_AVAILABLE -> of(REQUESTER, "InvalidNameIDPolicy", "There is no such name for the person.");
            case ANSWER_NOT_AVAILABLE -> of(REQUESTER, "UnsupportedBinding", "There is no answer by that binding.");
            case SERVER_FAULT -> new Status(RESPONDER, Optional.empty(), Optional.empty());
        };
    }

    private static Status of(String code, String second, String message) {
        return new Status(code, Optional.of(second), Optional.of(message));
    }

    String codeUri() {
        return PREFIX + code;
    }

    Optional<String> secondUri() {
        return second.map(PREFIX::concat);
    }
}
