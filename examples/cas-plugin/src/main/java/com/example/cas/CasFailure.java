package com.example.cas;

/** A ticket is not given, or not taken; the message is for who administers the application. */
final class CasFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Code code;

    /** The words of the specification (2.5.3, 2.7.3). */
    enum Code {
        INVALID_REQUEST,
        INVALID_TICKET_SPEC,
        UNAUTHORIZED_SERVICE_PROXY,
        INVALID_PROXY_CALLBACK,
        INVALID_TICKET,
        INVALID_SERVICE,
        UNAUTHORIZED_SERVICE,
        INTERNAL_ERROR
    }

    CasFailure(Code code, String message) {
        super(message);
        this.code = code;
    }

    Code code() {
        return code;
    }
}
