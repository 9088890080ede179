package org.gatewright.spi.event;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Something that was recorded in the activity. It holds no secret and no message.
 *
 * @param id of the record; the same each time the event is told
 * @param at when it happened
 * @param action what happened, such as {@code sign-on.granted}; documented in {@code docs/plugins/event-listener.md}
 * @param outcome how it ended
 * @param person whom it is about, if it is about a person
 * @param place where in the instance it happened
 * @param target what it happened to
 * @param details facts by name, in order; for {@link #SIGN_ON_ENDED} also what the protocol remembered, under {@link
 *     #REMEMBERED} and its key
 * @since 1.0
 */
public record Event(
        String id,
        Instant at,
        String action,
        Outcome outcome,
        Optional<Person> person,
        Place place,
        Target target,
        Map<String, String> details) {

    /**
     * A session has ended that had a part in an application: told once for each application. The details hold {@link
     * #SESSION_INDEX}, and what the protocol {@linkplain org.gatewright.spi.protocol.Outcome.Granted#remembered remembered}.
     */
    public static final String SIGN_ON_ENDED = "sign-on.ended";

    /** Detail: the {@linkplain org.gatewright.spi.protocol.SignedOn#sessionIndex name} of the session at the application. */
    public static final String SESSION_INDEX = "sessionIndex";

    /** The beginning of the details that hold what a protocol remembered. */
    public static final String REMEMBERED = "remembered.";

    /** Keeps a copy that nobody can change. */
    public Event {
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    /** How something ended. */
    public enum Outcome {
        /** A change was made. */
        DONE,
        /** Somebody was let in. */
        GRANTED,
        /** Somebody or something was turned away. */
        REFUSED,
        /** Something broke. */
        FAILED
    }

    /**
     * Whom an event is about.
     *
     * @param id stable and never given to anybody else
     * @param userName what they typed to sign in; empty text if the record does not say
     * @since 1.0
     */
    public record Person(String id, String userName) {}

    /**
     * Where in the instance something happened, by ids.
     *
     * @param organization id of the organization
     * @param project id of the project
     * @param application id of the application
     * @since 1.0
     */
    public record Place(Optional<String> organization, Optional<String> project, Optional<String> application) {}

    /**
     * What something happened to.
     *
     * @param type such as {@code application}, {@code user} or {@code session}; empty text if there is none
     * @param id of that thing, empty text if there is none
     * @param name what people call it, empty text if there is none
     * @since 1.0
     */
    public record Target(String type, String id, String name) {}

    /**
     * What a protocol remembered of the sign-on that has ended.
     *
     * @param key as in {@link org.gatewright.spi.protocol.Outcome.Granted#remembered}
     * @return the value
     */
    public Optional<String> remembered(String key) {
        return Optional.ofNullable(details.get(REMEMBERED + key));
    }

    /**
     * Id and action alone: the rest is personal.
     *
     * @return a text for logs
     */
    @Override
    public String toString() {
        return "Event[" + id + " " + action + "]";
    }
}
