package org.gatewright.spi.protocol;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.gatewright.spi.identity.Application;

/**
 * What a request asks of the server.
 *
 * @since 1.0
 */
public sealed interface Intent {

    /**
     * An application asks for a person to be signed on.
     *
     * @param application who asks
     * @param once tells a repeated request from a new one; empty for a sign-on that started here
     * @param fresh the person must log in again, session or not
     * @param silent the person must not be shown anything
     * @param level how strong the login must be
     * @param loginHint a user name to fill in
     * @param state what {@link Protocol#grant} and {@link Protocol#refuse} will need; the server keeps it, unread
     */
    record SignOn(
            Application application,
            Optional<Once> once,
            boolean fresh,
            boolean silent,
            Level level,
            Optional<String> loginHint,
            Map<String, String> state)
            implements Intent {

        public SignOn {
            state = Map.copyOf(state);
        }
    }

    /**
     * An application asks for sessions to end.
     *
     * @param application who asks
     * @param once tells a repeated request from a new one
     * @param browserOnly only the session of the browser that carries the request may end, as the request was not
     *     authenticated
     * @param subject what {@link Outcome.Granted#remembered} must contain for a session to be meant
     * @param state what {@link Protocol#signedOut} will need
     */
    record SignOut(
            Application application,
            Optional<Once> once,
            boolean browserOnly,
            Map<String, String> subject,
            Map<String, String> state)
            implements Intent {

        public SignOut {
            subject = Map.copyOf(subject);
            state = Map.copyOf(state);
        }
    }

    /**
     * The session of the browser that carries the request is to end, whichever applications have a part in it: a sign-out for
     * protocols whose requests name no application. If there is no session, there is nothing to end.
     *
     * @param reply what the browser is sent when the session has ended
     */
    record SignOutHere(Reply reply) implements Intent {}

    /**
     * Nothing is left for the server to decide, as when metadata was asked for.
     *
     * @param reply to be sent as it is
     */
    record Answer(Reply reply) implements Intent {}

    /**
     * A request's own identity.
     *
     * @param key the same for the same request only, such as issuer and request id
     * @param until when a repetition would be refused for its age anyway
     */
    record Once(String key, Instant until) {}
}
