package org.gatewright.event;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.gatewright.audit.AuditRecord;
import org.gatewright.spi.event.Event;

/**
 * Tells one listener what was recorded. What it fails to take in waits, together with what is about the same and comes later; all
 * else goes on.
 */
final class Telling {

    private static final int BATCH = 100;
    private static final int LONGEST_ERROR = 1_000;

    private final String listener;
    private final Trail trail;
    private final Progress progress;
    private final Ear ear;
    private final BooleanSupplier isOurs;
    private final Clock clock;

    /**
     * A turn for a listener that this node tells.
     *
     * @param isOurs whether this node still tells it; asked before each event
     */
    Telling(String listener, Trail trail, Progress progress, Ear ear, BooleanSupplier isOurs, Clock clock) {
        this.listener = listener;
        this.trail = trail;
        this.progress = progress;
        this.ear = ear;
        this.isOurs = isOurs;
        this.clock = clock;
    }

    /** What was recorded. */
    interface Trail {

        /** Records behind that sequence, in order. */
        List<AuditRecord> after(long sequence, int most);
    }

    /** The listener as it is called. */
    interface Ear {

        /** Whether it wants to hear of that. */
        boolean wants(String action);

        /**
         * Tells it.
         *
         * @return why it failed; empty if it did not
         */
        Optional<String> hear(Event event);
    }

    /**
     * Tells what is new, and again what failed before.
     *
     * @param heard the sequence that the listener has heard
     * @return the sequence that it has heard now
     */
    long run(long heard) {
        for (Waiting due : progress.due(listener, Instant.now(clock), BATCH)) {
            if (!isOurs.getAsBoolean()) {
                return heard;
            }
            tellAgain(due);
        }
        List<AuditRecord> records = trail.after(heard, BATCH);
        return records.isEmpty() ? heard : tell(heard, records);
    }

    private long tell(long heard, List<AuditRecord> records) {
        Set<String> blocked = new HashSet<>(progress.waiting(
                listener, records.stream().map(Events::subject).distinct().toList()));
        List<Waiting> waiting = new ArrayList<>();
        long last = heard;
        for (AuditRecord record : records) {
            if (ear.wants(record.entry().action())) {
                if (!isOurs.getAsBoolean()) {
                    break;
                }
                tell(record, blocked).ifPresent(waiting::add);
            }
            last = record.sequence();
        }
        if (last > heard) {
            progress.heard(listener, last, waiting);
        }
        return last;
    }

    private Optional<Waiting> tell(AuditRecord record, Set<String> blocked) {
        String subject = Events.subject(record);
        if (blocked.contains(subject)) {
            return Optional.of(Waiting.behind(record.sequence(), subject, Instant.now(clock)));
        }
        Optional<String> error = ear.hear(Events.of(record));
        error.ifPresent(said -> {
            note(said);
            blocked.add(subject);
        });
        return error.map(said -> Waiting.failed(record.sequence(), subject, Instant.now(clock)));
    }

    private void tellAgain(Waiting due) {
        List<AuditRecord> found = trail.after(due.sequence() - 1, 1);
        Optional<String> error = found.stream()
                .filter(record -> record.sequence() == due.sequence())
                .findFirst()
                .flatMap(record -> ear.hear(Events.of(record)));
        if (error.isEmpty()) {
            progress.done(listener, due.sequence());
            return;
        }
        note(error.get());
        Instant now = Instant.now(clock);
        if (due.isHopeless(now)) {
            EventLog.LOG.givenUp(listener, due.attempts() + 1, due.sequence(), error.get());
            progress.givenUp(listener, due.sequence());
        } else {
            progress.failedAgain(listener, due.failedAgain(now));
        }
    }

    private void note(String error) {
        EventLog.LOG.notHeard(listener, error);
        String fitting = error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error;
        progress.failed(listener, fitting, Instant.now(clock));
    }
}
