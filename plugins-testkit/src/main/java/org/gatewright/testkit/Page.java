package org.gatewright.testkit;

import java.util.List;
import java.util.Optional;
import org.gatewright.spi.mapping.MappingException;
import org.gatewright.spi.mapping.Release;
import org.gatewright.spi.preflight.Finding;
import org.gatewright.spi.protocol.ProtocolException;
import org.gatewright.spi.protocol.Refusal;
import org.gatewright.spi.protocol.Reply;

/** What a person at a browser has before them. */
public sealed interface Page {

    /**
     * The application is told that the person is signed on.
     *
     * @param reply what the protocol wrote
     * @param release what the mappers gave
     * @param findings what the rules found, warnings all of them
     * @param omitted why mappers that are not required were left out
     */
    record SignedOn(Reply reply, Release release, List<Finding> findings, List<MappingException> omitted)
            implements Page {

        /** With copies of the lists. */
        public SignedOn {
            findings = List.copyOf(findings);
            omitted = List.copyOf(omitted);
        }
    }

    /**
     * The application is told that there is no sign-on.
     *
     * @param reply what the protocol wrote
     * @param refusal why
     * @param findings what the rules found, if they are the reason
     * @param fault what the mapper said, if one that is required is the reason
     */
    record Refused(Reply reply, Refusal refusal, List<Finding> findings, Optional<MappingException> fault)
            implements Page {

        /** With a copy of the list. */
        public Refused {
            findings = List.copyOf(findings);
        }
    }

    /**
     * The sign-in page of the server; {@link InMemoryBrowser#signIn} and {@link InMemoryBrowser#cancel} go on from here.
     *
     * @param loginHint the user name that is filled in
     */
    record SignIn(Optional<String> loginHint) implements Page {}

    /**
     * The page that says that the request can't be trusted; no application is told.
     *
     * @param why what the protocol said, or the server of a repeated request
     */
    record Distrusted(ProtocolException why) implements Page {}

    /**
     * What the protocol answers without a sign-on: a document, or the answer to a sign-out.
     *
     * @param reply what the protocol wrote
     */
    record Answer(Reply reply) implements Page {}

    /**
     * What the browser was sent by the protocol.
     *
     * @throws AssertionError if it has a page of the server instead
     */
    default Reply reply() {
        if (this instanceof SignedOn signedOn) {
            return signedOn.reply();
        } else if (this instanceof Refused refused) {
            return refused.reply();
        } else if (this instanceof Answer answer) {
            return answer.reply();
        }
        throw new AssertionError("No reply of the protocol, but " + this);
    }
}
