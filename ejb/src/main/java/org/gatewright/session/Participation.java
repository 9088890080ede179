package org.gatewright.session;

import java.time.Instant;
import java.util.Map;
import org.infinispan.protostream.annotations.Proto;

/**
 * An application's part in a session; rests in the cache as part of it.
 *
 * @param sessionIndex names the session towards this application only
 * @param at when the person was first signed on to it
 * @param remembered what the protocol needs to end this sign-on
 */
@Proto
public record Participation(
        String applicationId, String applicationName, String sessionIndex, Instant at, Map<String, String> remembered) {

    public Participation {
        remembered = Map.copyOf(remembered);
    }

    boolean isMeant(String application, Map<String, String> subject) {
        return applicationId.equals(application)
                && !subject.isEmpty()
                && remembered.entrySet().containsAll(subject.entrySet());
    }

    /** The application alone: what is remembered is personal. */
    @Override
    public String toString() {
        return "Participation[" + applicationId + "]";
    }
}
