package org.gatewright.spi.protocol;

import java.util.Optional;
import org.gatewright.spi.identity.Application;

/**
 * A request that can't be trusted. The person sees the error's own sentence and a reference number; the administrator
 * finds, under that number, the field, what was received and what was expected.
 *
 * @since 1.0
 */
public class ProtocolException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProtocolError error;
    private final String field;
    private final String received;
    private final String expected;
    private final transient Optional<Application> application;

    /**
     * Says what does not fit.
     *
     * @param field part of the message, such as {@code Destination}
     * @param received as it came, shortened by the server; no secrets
     * @param expected what would have been accepted, in a few words
     */
    public ProtocolException(ProtocolError error, String field, String received, String expected) {
        this(error, field, received, expected, Optional.empty());
    }

    public ProtocolException(
            ProtocolError error, String field, String received, String expected, Optional<Application> application) {
        super(error + ": " + field + " is " + received + ", expected " + expected);
        this.error = error;
        this.field = field;
        this.received = received;
        this.expected = expected;
        this.application = application;
    }

    /** The same, once the application is known. */
    public ProtocolException at(Application known) {
        ProtocolException copy = new ProtocolException(error, field, received, expected, Optional.of(known));
        copy.initCause(this);
        return copy;
    }

    public ProtocolError error() {
        return error;
    }

    public String field() {
        return field;
    }

    public String received() {
        return received;
    }

    public String expected() {
        return expected;
    }

    public Optional<Application> application() {
        return application;
    }
}
