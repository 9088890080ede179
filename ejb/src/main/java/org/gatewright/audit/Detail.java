package org.gatewright.audit;

/**
 * The facts that the server itself adds to a record. Those of plugins, policies and settings have the names that these give
 * them; what preflight rules found is {@code finding.<id>}, mappers that were left out are {@code omitted.<position>}.
 */
public enum Detail {
    ALGORITHM("algorithm"),
    /** The name until then. */
    BEFORE("before"),
    /** Names of what was changed, separated by commas. */
    CHANGED("changed"),
    /** What a plugin says of its refusal. */
    DETAIL("detail"),
    /** Id of the directory that somebody comes from. */
    DIRECTORY("directory"),
    DISPLAY_NAME("displayName"),
    /** What would have been accepted. */
    EXPECTED("expected"),
    /** Id of a second factor. */
    FACTOR("factor"),
    /** Where in the request the fault is. */
    FIELD("field"),
    FINGERPRINT("fingerprint"),
    /** Who was authorized, a person or an organization. */
    HOLDER("holder"),
    /** The application's name for itself. */
    IDENTIFIER("identifier"),
    /** How strongly somebody signed in, or the level at which they administer. */
    LEVEL("level"),
    /** The mapper that failed: its kind, place in the chain, fault and arguments. */
    MAPPER("mapper"),
    /** The application that acted for the person. */
    ON_BEHALF("onBehalf"),
    ONLY_AUTHORIZED("onlyAuthorized"),
    ONLY_GRANTED("onlyGranted"),
    /** Id of the organization that a project is granted to. */
    ORGANIZATION("organization"),
    PATH("path"),
    PLUGIN("plugin"),
    PROJECT("project"),
    PROTOCOL("protocol"),
    /** What stood there. */
    RECEIVED("received"),
    ROLE("role"),
    ROLES("roles"),
    /** Name of the place where somebody administers. */
    SCOPE("scope"),
    /** The name that the session had at the application. */
    SESSION_INDEX("sessionIndex"),
    /** Of a file, in hexadecimal digits. */
    SHA256("sha256"),
    /** State afterwards. */
    STATE("state"),
    /** Id of a provisioning target. */
    TARGET("target"),
    USER_AGENT("userAgent"),
    /** Whom it is about, where somebody else did it. */
    USER_NAME("userName");

    private final String key;

    Detail(String key) {
        this.key = key;
    }

    /** The name in {@link AuditEntry#details}. */
    public String key() {
        return key;
    }
}
