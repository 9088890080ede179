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
     * @param request as it came
     * @return what it asks of the server
     * @throws ProtocolException if the request can't be trusted; no application is told
     */
    Intent read(ProtocolRequest request);

    /**
     * Writes the answer to a sign-on, or says why there can be none. Nothing is sent before the server has checked it.
     *
     * @param request what {@link #read} returned, on this node or another
     * @param signedOn the person, and what mappers released
     * @return the answer, or why there is none
     * @throws ProtocolException if the request turns out not to be trusted after all; no application is told
     */
    Outcome grant(Intent.SignOn request, SignedOn signedOn);

    /**
     * Writes the refusal of a sign-on.
     *
     * @param request what {@link #read} returned, on this node or another
     * @param refusal why there is no sign-on
     * @return what tells the application
     * @throws ProtocolException as {@link #grant}
     */
    Reply refuse(Intent.SignOn request, Refusal refusal);

    /**
     * Answers an application that asked for a session to end, after it has ended.
     *
     * @param request what {@link #read} returned
     * @return what tells the application
     */
    Reply signedOut(Intent.SignOut request);

    /**
     * The message that a sign-on started here would send, readable, for administrators; nothing is stored.
     *
     * @param request who, and at which application
     * @return what would be sent
     * @throws ProtocolException if such a sign-on would not be trusted
     */
    Preview preview(PreviewRequest request);
}
