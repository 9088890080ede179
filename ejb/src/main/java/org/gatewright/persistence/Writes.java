package org.gatewright.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;

/** Sends what a room has changed to the database while a conflict can still be told in the words of the domain. */
public final class Writes {

    /** SQL:2003, 23505 in H2 and PostgreSQL: a unique constraint was violated. */
    private static final String UNIQUE_VIOLATION = "23505";

    private Writes() {}

    /** What it means when a unique constraint is violated. */
    public record Unique(String constraint, ErrorCode code, String field) {

        DomainException refusal() {
            return DomainException.of(code).at(field);
        }
    }

    /**
     * Writes now.
     *
     * @throws DomainException the code of the constraint that is violated; {@code STALE_VERSION} if somebody else has
     *     changed the same thing in the meantime
     */
    public static void flush(EntityManager entities, Unique... constraints) {
        try {
            entities.flush();
        } catch (OptimisticLockException e) {
            throw DomainException.of(ErrorCode.STALE_VERSION);
        } catch (PersistenceException e) {
            throw violated(e, constraints)
                    .<RuntimeException>map(Unique::refusal)
                    .orElse(e);
        }
    }

    static Optional<Unique> violated(Throwable failure, Unique... constraints) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                String message = String.valueOf(sql.getMessage()).toLowerCase(Locale.ROOT);
                return Arrays.stream(constraints)
                        .filter(unique -> message.contains(unique.constraint()))
                        .findFirst();
            }
        }
        return Optional.empty();
    }
}
