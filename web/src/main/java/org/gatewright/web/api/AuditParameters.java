package org.gatewright.web.api;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.gatewright.audit.AuditEntry;
import org.gatewright.audit.AuditQuery;

/** The query parameters of the activity, beside those of every list. */
public class AuditParameters extends ListParameters {

    @QueryParam("reference")
    @Parameter(description = "The number a person was shown.")
    Optional<String> reference = Optional.empty();

    @QueryParam("action")
    @DefaultValue("")
    @Parameter(description = "How the action starts, such as sign-on.")
    String action = "";

    @QueryParam("outcome")
    @Parameter(schema = @Schema(implementation = AuditEntry.Outcome.class))
    Optional<String> outcome = Optional.empty();

    @QueryParam("organizationId")
    Optional<String> organizationId = Optional.empty();

    @QueryParam("projectId")
    Optional<String> projectId = Optional.empty();

    @QueryParam("applicationId")
    Optional<String> applicationId = Optional.empty();

    @QueryParam("userId")
    Optional<String> userId = Optional.empty();

    @QueryParam("from")
    @Parameter(schema = @Schema(implementation = Instant.class))
    Optional<String> from = Optional.empty();

    @QueryParam("to")
    @Parameter(schema = @Schema(implementation = Instant.class))
    Optional<String> to = Optional.empty();

    AuditQuery auditQuery() {
        return new AuditQuery(
                text,
                reference,
                action,
                parsed("outcome", outcome, word -> AuditEntry.Outcome.valueOf(word.toUpperCase(Locale.ROOT))),
                organizationId,
                projectId,
                applicationId,
                userId,
                parsed("from", from, Instant::parse),
                parsed("to", to, Instant::parse),
                first(),
                size());
    }

    private static <T> Optional<T> parsed(String parameter, Optional<String> text, Function<String, T> parser) {
        try {
            return text.map(parser);
        } catch (IllegalArgumentException | DateTimeException notThat) {
            throw new BadParameterException(parameter, notThat);
        }
    }
}
