package org.gatewright.plugin.saml.xml;

/** A document from outside that is not read. */
public final class UnreadableXmlException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Fault fault;
    private final String reason;

    /** What is wrong with the document. */
    public enum Fault {
        /** No well-formed XML with namespaces, or in an encoding that can't be read. */
        NOT_WELL_FORMED,
        /** Has a DOCTYPE or a processing instruction, which no SAML document needs. */
        FORBIDDEN,
        /** Deeper, wider or longer than is read. */
        TOO_LARGE
    }

    UnreadableXmlException(Fault fault, String reason) {
        super(reason);
        this.fault = fault;
        this.reason = reason;
    }

    UnreadableXmlException(Fault fault, String reason, Throwable cause) {
        super(reason, cause);
        this.fault = fault;
        this.reason = reason;
    }

    public Fault fault() {
        return fault;
    }

    /** Why, in words for administrators. */
    public String reason() {
        return reason;
    }
}
