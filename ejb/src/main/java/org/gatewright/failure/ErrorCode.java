package org.gatewright.failure;

/**
 * Everything the domain refuses. The name is the word of the activity, the code of the API and the key of the text ({@code
 * error.<name>}); the kind decides the HTTP status.
 */
public enum ErrorCode {
    ALIAS_INVALID(Kind.INVALID),
    ALIAS_TAKEN(Kind.CONFLICT),
    ALREADY_ADMINISTRATOR(Kind.CONFLICT),
    ALREADY_AUTHORIZED(Kind.CONFLICT),
    ALREADY_GRANTED(Kind.CONFLICT),
    BUSY(Kind.UNAVAILABLE),
    CODE_WRONG(Kind.INVALID),
    DENIED(Kind.DENIED),
    DIRECTORY_NOBODY(Kind.INVALID),
    DIRECTORY_UNAVAILABLE(Kind.UNAVAILABLE),
    DIRECTORY_UNKNOWN(Kind.INVALID),
    EMAIL_INVALID(Kind.INVALID),
    FIELD_INVALID(Kind.INVALID),
    GROUP_LOOP(Kind.CONFLICT),
    GROUP_TOO_DEEP(Kind.INVALID),
    HOLDER_MISSING(Kind.INVALID),
    IDENTIFIER_CHANGED(Kind.CONFLICT),
    IDENTIFIER_INVALID(Kind.INVALID),
    IDENTIFIER_MISMATCH(Kind.INVALID),
    IDENTIFIER_TAKEN(Kind.CONFLICT),
    ILLEGAL_TRANSITION(Kind.CONFLICT),
    KEY_INVALID(Kind.INVALID),
    KEY_PASSPHRASE_WRONG(Kind.INVALID),
    KEY_WEAK(Kind.INVALID),
    KEY_MISMATCH(Kind.INVALID),
    KEY_IN_USE(Kind.CONFLICT),
    LANGUAGE_INVALID(Kind.INVALID),
    LAST_OWNER(Kind.CONFLICT),
    METADATA_TOO_LARGE(Kind.INVALID),
    METADATA_URL_MALFORMED(Kind.INVALID),
    METADATA_URL_NOT_HTTPS(Kind.INVALID),
    METADATA_URL_REDIRECTS(Kind.INVALID),
    METADATA_URL_REFUSED(Kind.INVALID),
    METADATA_URL_STATUS(Kind.INVALID),
    METADATA_URL_TIMEOUT(Kind.INVALID),
    METADATA_URL_TLS(Kind.INVALID),
    METADATA_URL_UNREACHABLE(Kind.INVALID),
    NAME_INVALID(Kind.INVALID),
    NAME_MISSING(Kind.INVALID),
    NAME_TAKEN(Kind.CONFLICT),
    NAME_TOO_LONG(Kind.INVALID),
    NOT_FOUND(Kind.NOT_FOUND),
    PASSWORD_ELSEWHERE(Kind.CONFLICT),
    PASSWORD_HASH_INVALID(Kind.INVALID),
    PASSWORD_IS_NAME(Kind.INVALID),
    PASSWORD_TOO_LONG(Kind.INVALID),
    PASSWORD_TOO_SHORT(Kind.INVALID),
    PASSWORD_WRONG(Kind.INVALID),
    PLUGIN_ARCHIVE_EXISTS(Kind.CONFLICT),
    PLUGIN_ARCHIVE_NAME(Kind.INVALID),
    PLUGIN_ARCHIVE_TOO_LARGE(Kind.INVALID),
    PLUGIN_ARCHIVE_UNFIT(Kind.INVALID),
    PLUGIN_MISSING(Kind.UNAVAILABLE),
    POLICY_INVALID(Kind.INVALID),
    PROJECT_NOT_GRANTED(Kind.CONFLICT),
    ROLE_KEY_INVALID(Kind.INVALID),
    ROLE_NOT_GRANTED(Kind.INVALID),
    ROLE_UNKNOWN(Kind.INVALID),
    SECOND_FACTOR_EXISTS(Kind.CONFLICT),
    SECOND_FACTOR_OUTDATED(Kind.CONFLICT),
    SECOND_FACTOR_UNAVAILABLE(Kind.UNAVAILABLE),
    SECOND_FACTOR_WAITING(Kind.UNAVAILABLE),
    SETTING_INVALID(Kind.INVALID),
    SOURCE_MISSING(Kind.INVALID),
    STALE_VERSION(Kind.CONFLICT),
    STILL_ACTIVE(Kind.CONFLICT),
    TARGET_UNAVAILABLE(Kind.UNAVAILABLE),
    TARGET_UNKNOWN(Kind.INVALID),
    TOO_MANY_MAPPERS(Kind.INVALID),
    TOKEN_EXPIRY_INVALID(Kind.INVALID);

    /** What kind of no it is. */
    public enum Kind {
        /** A value can't be taken; the field says which. */
        INVALID,
        /** There is no such thing, or the caller may not know of it. */
        NOT_FOUND,
        /** It does not go together with what is there. */
        CONFLICT,
        /** The caller may not do this. */
        DENIED,
        /** Not now; it may work a moment later. */
        UNAVAILABLE
    }

    private final Kind kind;

    ErrorCode(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
