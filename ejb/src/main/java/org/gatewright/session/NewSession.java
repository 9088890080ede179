package org.gatewright.session;

import java.time.Instant;
import java.util.List;

/**
 * A login that succeeded.
 *
 * @param startedAt when it did; for a second factor that came later, when the session began
 * @param secondFactorAt {@link Instant#EPOCH} if there was none
 * @param participations taken over from the session that this one replaces in the same browser
 */
public record NewSession(
        String userId,
        String userName,
        String organizationId,
        Instant startedAt,
        Instant secondFactorAt,
        String address,
        String userAgent,
        List<Participation> participations) {}
