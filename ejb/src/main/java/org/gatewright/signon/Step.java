package org.gatewright.signon;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatewright.spi.protocol.Reply;

/** What the browser is sent next. */
public sealed interface Step {

    Cookies cookies();

    /** A protocol's answer. */
    record Send(Reply reply, Cookies cookies) implements Step {}

    /** To the sign-in page, with this ticket. */
    record Login(String ticket, Cookies cookies) implements Step {

        /** Not the ticket: it is secret. */
        @Override
        public String toString() {
            return "Login";
        }
    }

    /** To a path of ours, after a login that no application asked for. */
    record Go(String path, Cookies cookies) implements Step {}

    /**
     * A page that says what is wrong.
     *
     * @param reference under which the activity has the cause
     * @param ticket for {@link SignOnService#resume}, if the person can go on to the application from here
     * @param arguments for the text; see {@link Problem}
     * @param details whole sentences in the browser's language
     * @param status of HTTP
     */
    record Explain(
            Problem problem,
            String reference,
            Optional<String> ticket,
            Map<String, String> arguments,
            List<String> details,
            int status,
            Cookies cookies)
            implements Step {

        public Explain {
            arguments = Map.copyOf(arguments);
            details = List.copyOf(details);
        }

        /** Not the ticket: it is secret. */
        @Override
        public String toString() {
            return "Explain[" + problem + ", " + reference + "]";
        }
    }
}
