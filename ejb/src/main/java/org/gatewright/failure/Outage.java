package org.gatewright.failure;

import jakarta.resource.ResourceException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.infinispan.commons.CacheException;

/**
 * Something beside this server can't be reached, which passes; not a fault of ours, which does not.
 *
 * @param part what it is
 * @param cause how it was noticed
 */
public record Outage(Part part, Throwable cause) {

    /** What a server needs beside itself; the texts are {@code problem.outage.<name>} and {@code error.OUTAGE_<name>}. */
    public enum Part {
        DATABASE,
        /** Other nodes, or what the nodes keep together. */
        CLUSTER,
        /** Room in the data folder. */
        DISK
    }

    /** When to ask again, in seconds; as long as it takes to find the way to what is back. */
    public static final int RETRY_SECONDS = 5;

    /**
     * Classes of SQL states (PostgreSQL, appendix A): connection exception, insufficient resources, operator intervention.
     * The connection pool itself has no state to show.
     */
    private static final Set<String> STATES = Set.of("08", "53", "57");

    /** Of H2, whose file is in the data folder: it could not be written, and so H2 has closed the database. */
    private static final String UNWRITABLE = "org.h2.mvstore.MVStoreException";

    private static final String CLOSED = "90098";

    /** What Linux says (ENOSPC, EDQUOT), also where it was not we who wrote, as while an upload arrives. */
    private static final Set<String> FULL = Set.of("No space left on device", "Disk quota exceeded");

    private static final int DEEPEST = 30;

    /** The outage that is behind a failure, if one is. A full disk may come with a database that is out of reach. */
    public static Optional<Outage> behind(Throwable failure) {
        List<Outage> outages = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .flatMap(cause -> part(cause).map(part -> new Outage(part, cause)).stream())
                .toList();
        return outages.stream()
                .filter(outage -> outage.part() == Part.DISK)
                .findFirst()
                .or(() -> outages.stream().findFirst());
    }

    private static Optional<Part> part(Throwable cause) {
        if (cause instanceof CacheException) {
            return Optional.of(Part.CLUSTER);
        }
        if (cause instanceof DataFolderException || isOfH2(cause) || isFull(cause)) {
            return Optional.of(Part.DISK);
        }
        return isOfDatabase(cause) ? Optional.of(Part.DATABASE) : Optional.empty();
    }

    private static boolean isOfH2(Throwable cause) {
        return cause.getClass().getName().equals(UNWRITABLE)
                || (cause instanceof SQLException refused && CLOSED.equals(refused.getSQLState()));
    }

    private static boolean isFull(Throwable cause) {
        return cause instanceof IOException && FULL.contains(String.valueOf(cause.getMessage()));
    }

    private static boolean isOfDatabase(Throwable cause) {
        if (cause instanceof SQLException refused) {
            String state = refused.getSQLState();
            return state != null && state.length() == 5 && STATES.contains(state.substring(0, 2));
        }
        return cause instanceof ResourceException;
    }
}
