package org.gatewright.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * Which records are wanted; the newest come first.
 *
 * @param text looked for in the names of actor and target
 * @param action its beginning, such as {@code sign-on.}; empty for all
 */
public record AuditQuery(
        String text,
        Optional<String> reference,
        String action,
        Optional<AuditEntry.Outcome> outcome,
        Optional<String> organizationId,
        Optional<String> projectId,
        Optional<String> applicationId,
        Optional<String> userId,
        Optional<Instant> from,
        Optional<Instant> to,
        int first,
        int size) {

    /** Everything, from the newest on. */
    public static AuditQuery newest(int size) {
        return new AuditQuery(
                "",
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                size);
    }
}
