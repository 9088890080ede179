package org.gatewright.spi.protocol;

/**
 * Speaks one sign-on protocol: it reads what an application asks and writes what it is told. Implemented by plugins.
 *
 * <p>An instance serves every request of a node at once, and the node that writes a reply need not be the one that read the
 * request; whatever must survive in between goes into the intent's state.
 *
 * @since 1.0
 */
public interface Protocol {

    /**
     * Reads and checks a request: form, signature, destination, age. Whether it was seen before is the server's to check, by
     * the intent's {@link Intent.Once}.
     *
     * @throws ProtocolException if the request can't be trusted; no application is told
     */
    Intent read(ProtocolRequest request);

    /**
     * Writes the answer to a sign-on, or says why there can be none. Nothing is sent before the server has checked it.
     *
     * @throws ProtocolException if the request turns out not to be trusted after all; no application is told
     */
    Outcome grant(Intent.SignOn request, SignedOn signedOn);

    /**
     * Writes the refusal of a sign-on.
     *
     * @throws ProtocolException as {@link #grant}
     */
    Reply refuse(Intent.SignOn request, Refusal refusal);

    /** Answers an application that asked for a session to end, after it has ended. */
    Reply signedOut(Intent.SignOut request);

    /**
     * The message that a sign-on started here would send, readable, for administrators; nothing is stored.
     *
     * @throws ProtocolException if such a sign-on would not be trusted
     */
    Preview preview(PreviewRequest request);
}
