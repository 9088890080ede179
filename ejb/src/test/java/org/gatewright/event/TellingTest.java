package org.gatewright.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatewright.audit.Action;
import org.gatewright.audit.AuditEntry;
import org.gatewright.audit.AuditEntry.Outcome;
import org.gatewright.audit.AuditRecord;
import org.gatewright.audit.Detail;
import org.gatewright.cache.TestClock;
import org.gatewright.spi.event.Event;
import org.junit.jupiter.api.Test;

class TellingTest {

    private static final String LISTENER = "watch";

    private final TestClock clock = new TestClock();
    private final List<AuditRecord> trail = new ArrayList<>();
    private final InMemoryProgress progress = new InMemoryProgress();
    private final FakeEar ear = new FakeEar();
    private boolean ours = true;
    private long heard;

    private final Telling telling = new Telling(
            LISTENER,
            (sequence, most) -> trail.stream()
                    .filter(record -> record.sequence() > sequence)
                    .limit(most)
                    .toList(),
            progress,
            ear,
            () -> ours,
            clock);

    /** Hears everything but what concerns people that it has trouble with. */
    private static final class FakeEar implements Telling.Ear {

        private final List<String> heard = new ArrayList<>();
        private final List<Event> events = new ArrayList<>();
        private final Set<String> trouble = new HashSet<>();
        private final Set<String> unwanted = new HashSet<>();

        @Override
        public boolean wants(String action) {
            return !unwanted.contains(action);
        }

        @Override
        public Optional<String> hear(Event event) {
            String person = event.person().map(Event.Person::id).orElse("nobody");
            if (trouble.contains(person)) {
                return Optional.of("trouble with " + person);
            }
            heard.add(person + " " + event.id());
            events.add(event);
            return Optional.empty();
        }
    }

    @Test
    void tellsEachRecordOnceInItsOrder() {
        record("alice", Action.SIGN_IN_GRANTED);
        record("bob", Action.SIGN_IN_GRANTED);
        turn();
        record("alice", Action.SESSION_ENDED);
        turn();
        turn();

        assertThat(ear.heard).containsExactly("alice 1", "bob 2", "alice 3");
        assertThat(progress.heard).containsEntry(LISTENER, 3L);
    }

    @Test
    void leavesOutWhatTheListenerDoesNotWant() {
        ear.unwanted.add("sign-in.granted");
        record("alice", Action.SIGN_IN_GRANTED);
        record("alice", Action.SESSION_ENDED);
        turn();

        assertThat(ear.heard).containsExactly("alice 2");
        assertThat(progress.heard).containsEntry(LISTENER, 2L);
    }

    @Test
    void whatFailsHoldsUpTheSamePersonAloneAndComesInOrderLater() {
        ear.trouble.add("alice");
        record("alice", Action.SIGN_IN_GRANTED);
        record("bob", Action.SIGN_IN_GRANTED);
        record("alice", Action.SESSION_ENDED);
        turn();
        record("alice", Action.SIGN_IN_GRANTED);
        turn();

        assertThat(ear.heard).containsExactly("bob 2");
        assertThat(progress.failures).isEqualTo(1);
        assertThat(progress.lastError).isEqualTo("trouble with alice");

        ear.trouble.clear();
        for (int i = 0; i < 4; i++) {
            clock.advance(Duration.ofSeconds(2));
            turn();
        }

        assertThat(ear.heard).containsExactly("bob 2", "alice 1", "alice 3", "alice 4");
        assertThat(progress.waiting).isEmpty();
    }

    @Test
    void pausesGrowUpToTenMinutes() {
        ear.trouble.add("alice");
        record("alice", Action.SIGN_IN_GRANTED);
        List<Long> pauses = new ArrayList<>();
        for (int i = 0; i < 13; i++) {
            turn();
            Waiting waiting = progress.waiting.values().iterator().next();
            Duration pause = Duration.between(Instant.now(clock), waiting.nextAt());
            pauses.add(pause.toSeconds());
            clock.advance(pause);
        }

        assertThat(pauses).startsWith(1L, 2L, 4L, 8L, 16L).endsWith(512L, 600L, 600L, 600L);
    }

    @Test
    void isNotToldAgainBeforeItsPauseIsOver() {
        ear.trouble.add("alice");
        record("alice", Action.SIGN_IN_GRANTED);
        turn();
        turn();
        turn();

        assertThat(progress.failures).isEqualTo(1);
    }

    @Test
    void whatFailsForADayIsGivenUpAndTheNextOneIsTold() {
        ear.trouble.add("alice");
        record("alice", Action.SIGN_IN_GRANTED);
        turn();
        clock.advance(Duration.ofHours(24));
        turn();
        ear.trouble.clear();
        record("alice", Action.SESSION_ENDED);
        turn();

        assertThat(progress.givenUp).isEqualTo(1);
        assertThat(ear.heard).containsExactly("alice 2");
    }

    @Test
    void stopsWhenAnotherNodeTellsTheListener() {
        record("alice", Action.SIGN_IN_GRANTED);
        ours = false;
        turn();

        assertThat(ear.heard).isEmpty();
        assertThat(heard).isZero();
    }

    @Test
    void namesThePersonAlsoWhereAnAdministratorDidIt() {
        record(AuditEntry.decision(Action.SIGN_ON_ENDED, Outcome.DONE, "192.0.2.1")
                .by("root", "root@example.com")
                .on("application", "crm", "CRM")
                .atApplication("crm")
                .aboutUser("alice")
                .with(Detail.USER_NAME, "alice@example.com")
                .with(Map.of("remembered.ticket", "ST-1")));
        record(AuditEntry.decision(Action.SESSION_ENDED, Outcome.DONE, "192.0.2.1")
                .by("root", "root@example.com")
                .on("session", "s", "alice@example.com")
                .aboutUser("alice"));
        turn();

        assertThat(ear.events).allSatisfy(event -> assertThat(event.person())
                .hasValue(new Event.Person("alice", "alice@example.com")));
        assertThat(ear.events.get(0).remembered("ticket")).hasValue("ST-1");
        assertThat(ear.events.get(0).place().application()).hasValue("crm");
    }

    private void turn() {
        heard = telling.run(heard);
    }

    private void record(String person, Action action) {
        record(AuditEntry.decision(action, Outcome.DONE, "192.0.2.1").aboutUser(person));
    }

    private void record(AuditEntry entry) {
        long sequence = trail.size() + 1L;
        trail.add(new AuditRecord(sequence, Long.toString(sequence), Instant.now(clock), entry, "hash"));
    }
}
