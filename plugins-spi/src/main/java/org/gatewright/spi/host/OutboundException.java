package org.gatewright.spi.host;

/**
 * A call to another server had no answer. The message is one sentence for administrators.
 *
 * @since 1.0
 */
public class OutboundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** What stood in the way. */
    public enum Reason {
        /** Not an address that can be called, or the request is not of the form that {@link Outbound.Request} describes. */
        MALFORMED,
        /** The operator does not allow calls there, or only over TLS. */
        NOT_ALLOWED,
        /** The name is unknown, nobody answers there, or the connection broke. */
        UNREACHABLE,
        /** The other server's certificate is not trusted, or no common version of TLS was found. */
        NOT_TRUSTED,
        /** No whole answer came in time. */
        TIMEOUT,
        /** The answer is larger than is read. */
        TOO_LARGE
    }

    /**
     * Says why there is no answer.
     *
     * @param reason what stood in the way
     * @param message one sentence for administrators
     */
    public OutboundException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /**
     * Why there is no answer.
     *
     * @return what stood in the way
     */
    public Reason reason() {
        return reason;
    }
}
