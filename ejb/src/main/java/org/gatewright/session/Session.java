package org.gatewright.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatewright.spi.protocol.Level;
import org.infinispan.protostream.annotations.Proto;

/**
 * A person is signed in. This is also the form in which it rests in the cache: components are only ever added, at the end.
 *
 * @param id hash of the cookie's value; names the session everywhere but in the browser
 * @param startedAt when all demanded factors were first given; its life is counted from here
 * @param secondFactorAt when the second factor was given, {@link Instant#EPOCH} if it was not
 * @param lastUsedAt to the minute
 */
@Proto
public record Session(
        String id,
        String userId,
        String userName,
        String organizationId,
        Instant startedAt,
        Instant secondFactorAt,
        Instant lastUsedAt,
        String address,
        String userAgent,
        List<Participation> participations) {

    public Session {
        participations = List.copyOf(participations);
    }

    /** How strong the login was. */
    public Level level() {
        return secondFactorAt.equals(Instant.EPOCH) ? Level.PASSWORD : Level.SECOND_FACTOR;
    }

    /** When the person last proved who they are. */
    public Instant authenticatedAt() {
        return secondFactorAt.isAfter(startedAt) ? secondFactorAt : startedAt;
    }

    /** The part of an application, once it has one. */
    public Optional<Participation> participation(String applicationId) {
        return participations.stream()
                .filter(part -> part.applicationId().equals(applicationId))
                .findFirst();
    }

    /** Whether the application was given something by which it may mean this session. */
    public boolean means(String applicationId, Map<String, String> subject) {
        return participations.stream().anyMatch(part -> part.isMeant(applicationId, subject));
    }

    Session usedAt(Instant time) {
        return new Session(
                id,
                userId,
                userName,
                organizationId,
                startedAt,
                secondFactorAt,
                time,
                address,
                userAgent,
                participations);
    }

    Session with(Participation part) {
        List<Participation> parts = new ArrayList<>(participations);
        parts.removeIf(other -> other.sessionIndex().equals(part.sessionIndex()));
        parts.add(part);
        return new Session(
                id, userId, userName, organizationId, startedAt, secondFactorAt, lastUsedAt, address, userAgent, parts);
    }

    /** The id alone: the rest is personal. */
    @Override
    public String toString() {
        return "Session[" + id + "]";
    }
}
