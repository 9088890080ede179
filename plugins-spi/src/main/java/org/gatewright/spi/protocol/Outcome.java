package org.gatewright.spi.protocol;

import java.util.Map;

/**
 * What came of writing an answer.
 *
 * @since 1.0
 */
public sealed interface Outcome {

    /**
     * The answer is ready.
     *
     * @param reply to be sent once the preflight rules have passed
     * @param facts about the message, by keys the protocol documents, such as {@code saml.acs}; for preflight rules and the
     *     activity, where the text {@code fact.<key>} names them; no secrets
     * @param remembered what the protocol needs to end this sign-on later, such as the name id it gave. The key
     *     {@code sessionIndex} is kept for {@link SignedOn#sessionIndex}: finding a session by it alone may take long
     */
    record Granted(Reply reply, Map<String, String> facts, Map<String, String> remembered) implements Outcome {

        public Granted {
            facts = Map.copyOf(facts);
            remembered = Map.copyOf(remembered);
        }
    }

    /**
     * The protocol itself can't give what was asked for.
     *
     * @param reply tells the application
     * @param refusal for the activity
     * @param detail for the administrator: what was asked for and what is there
     */
    record Refused(Reply reply, Refusal refusal, String detail) implements Outcome {}

    /** The request names a person, and it is another one. The server asks them to log in, or refuses. */
    record OtherPerson() implements Outcome {}
}
