package org.gatewright.session;

import java.time.Instant;
import java.util.List;
import org.gatewright.spi.protocol.Level;

/**
 * A session as people see it.
 *
 * @param id names it in lists and calls; it is not the cookie's value and can't be used as one
 * @param expiresAt when it ends at the latest
 * @param level how strong the login was
 * @param address where the login came from
 * @param userAgent of the browser, as it says
 * @param participants the applications that the person reached with it
 */
public record SessionInfo(
        String id,
        String userId,
        String userName,
        String organizationId,
        Instant createdAt,
        Instant lastUsedAt,
        Instant expiresAt,
        Level level,
        String address,
        String userAgent,
        List<Participant> participants) {

    public SessionInfo {
        participants = List.copyOf(participants);
    }

    /** An application that the person reached. */
    public record Participant(String applicationId, String applicationName, Instant at) {}
}
