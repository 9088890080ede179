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
     * @param error what the person may read
     */
    public ProtocolException(ProtocolError error, String field, String received, String expected) {
        this(error, field, received, expected, Optional.empty());
    }

    /**
     * The same, when it is known which application sent it.
     *
     * @param error what the person may read
     * @param field part of the message
     * @param received as it came, shortened by the server; no secrets
     * @param expected what would have been accepted
     * @param application who sent it, if that is certain
     */
    public ProtocolException(
            ProtocolError error, String field, String received, String expected, Optional<Application> application) {
        super(error + ": " + field + " is " + received + ", expected " + expected);
        this.error = error;
        this.field = field;
        this.received = received;
        this.expected = expected;
        this.application = application;
    }

    /**
     * The same, once the application is known.
     *
     * @param known who sent it
     * @return a copy that names the application
     */
    public ProtocolException at(Application known) {
        ProtocolException copy = new ProtocolException(error, field, received, expected, Optional.of(known));
        copy.initCause(this);
        return copy;
    }

    /**
     * What the person may read.
     *
     * @return the error
     */
    public ProtocolError error() {
        return error;
    }

    /**
     * Which part of the message does not fit.
     *
     * @return its name
     */
    public String field() {
        return field;
    }

    /**
     * What came.
     *
     * @return as it came
     */
    public String received() {
        return received;
    }

    /**
     * What would have been accepted.
     *
     * @return in a few words
     */
    public String expected() {
        return expected;
    }

    /**
     * Who sent it.
     *
     * @return the application, if that is certain
     */
    public Optional<Application> application() {
        return application;
    }
}
