package org.gatewright.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Nodes with a cache each, and the database behind them. */
class KeptEntriesTest {

    private final TestClock clock = new TestClock();
    private final Instant until = Instant.now(clock).plus(Duration.ofHours(1));
    private final Codec<Note> codec = Codec.of(Note.class, Note.Schema.INSTANCE);
    private final Table table = new Table();
    private final KeptEntries<Note> node = node();
    private boolean shared = true;

    @Test
    void whatWasWrittenIsThereAfterARestartOfAllNodes() {
        node.put("a", note("one"));
        node.write();

        assertThat(node().find("a")).contains(note("one"));
    }

    @Test
    void allComesBackForThoseWhoLookAtLists() {
        List.of("a", "b", "c", "d", "e").forEach(key -> node.put(key, note(key)));
        node.write();
        KeptEntries<Note> restarted = node();

        restarted.restoreAll();

        assertThat(restarted.all()).hasSize(5);
    }

    @Test
    void whatTheCacheHasIsNotReadAgain() {
        node.put("a", note("one"));
        node.put("b", note("two"));
        node.write();
        KeptEntries<Note> restarted = node();
        restarted.find("a");

        restarted.restoreAll();

        assertThat(table.read).isEqualTo(1);
    }

    @Test
    void whatWasTakenMeanwhileIsNotBroughtBack() {
        node.put("a", note("one"));
        node.write();
        table.away = true;
        node.take("a");
        table.away = false;

        node.restoreAll();

        assertThat(node.all()).isEmpty();
        assertThat(node.find("a")).isEmpty();
    }

    @Test
    void bringingAllBackEndsWhenItsThreadIsInterrupted() {
        node.put("a", note("one"));
        node.write();
        KeptEntries<Note> restarted = node();

        Thread.currentThread().interrupt();
        restarted.restoreAll();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(restarted.all()).isEmpty();
    }

    @Test
    void aChangeIsWrittenOnceHoweverOftenItIsMade() {
        node.put("a", note("one"));
        node.change("a", there -> there.map(note -> note.with(" more")));
        node.write();
        node.write();

        assertThat(table.writes).isEqualTo(1);
        assertThat(node().find("a")).contains(note("one more"));
    }

    @Test
    void whatWasTakenDoesNotComeBackWithTheDatabase() {
        node.put("a", note("one"));
        node.write();
        table.away = true;

        assertThat(node.take("a")).contains(note("one"));
        assertThat(node.take("a")).isEmpty();

        table.away = false;
        assertThat(node.find("a")).isEmpty();
        node.write();
        assertThat(node().find("a")).isEmpty();
    }

    @Test
    void whatLiesInTheDatabaseAloneCanBeTaken() {
        node.put("a", note("one"));
        node.write();

        assertThat(node().take("a")).contains(note("one"));
    }

    @Test
    void whatHasEndedIsNotRestored() {
        node.put("a", note("one"));
        node.write();
        clock.advance(Duration.ofHours(2));

        assertThat(node().find("a")).isEmpty();
    }

    @Test
    void whatCouldNotBeWrittenIsTriedAgain() {
        table.away = true;
        node.put("a", note("one"));
        assertThatIllegalStateException().isThrownBy(node::write);
        assertThat(node.find("a")).contains(note("one"));
        assertThat(node.unwritten()).isOne();

        table.away = false;
        node.write();

        assertThat(node().find("a")).contains(note("one"));
        assertThat(node.unwritten()).isZero();
    }

    @Test
    void whatALostNodeHadNotWrittenIsWrittenByTheOther() {
        node.put("a", note("one"));
        node.write();
        table.rows.clear();
        node.noticed("a");
        node.write();
        assertThat(table.rows).isEmpty();

        node.nodeLost();
        node.write();

        assertThat(table.rows).containsOnlyKeys("a");
    }

    @Test
    void whatIsNewIsWrittenAtOnceWhileNodesDoNotShareTheirCaches() {
        shared = false;

        node.put("a", note("one"));

        assertThat(node().find("a")).contains(note("one"));
    }

    @Test
    void whatCouldNotBeWrittenAtOnceIsWrittenLater() {
        shared = false;
        table.away = true;
        node.put("a", note("one"));
        assertThat(node.find("a")).contains(note("one"));

        table.away = false;
        node.write();

        assertThat(node().find("a")).contains(note("one"));
    }

    private KeptEntries<Note> node() {
        return new KeptEntries<>(
                "notes",
                new InMemoryEntries<>(codec, Note::until, clock),
                new InMemoryEntries<>(codec, Note::until, clock),
                table,
                () -> shared,
                codec,
                Note::until,
                clock);
    }

    private Note note(String text) {
        return new Note(text, until);
    }

    /** The table of one cache. */
    private static final class Table implements EntryStore {

        private final Map<String, Row> rows = new TreeMap<>();
        private boolean away;
        private int writes;
        private int read;

        @Override
        public Optional<Row> find(String cache, String id) {
            reach();
            return Optional.ofNullable(rows.get(id));
        }

        @Override
        public List<Row> find(String cache, List<String> ids) {
            reach();
            read += ids.size();
            return ids.stream().map(rows::get).filter(Objects::nonNull).toList();
        }

        @Override
        public List<String> idsAfter(String cache, String id, Instant now) {
            reach();
            return rows.values().stream()
                    .filter(row -> row.id().compareTo(id) > 0 && row.endsAt().isAfter(now))
                    .map(Row::id)
                    .limit(2)
                    .toList();
        }

        @Override
        public void write(String cache, List<Row> present, List<String> gone) {
            reach();
            writes++;
            present.forEach(row -> rows.put(row.id(), row));
            gone.forEach(rows::remove);
        }

        @Override
        public void purge(Instant now) {
            reach();
            rows.values().removeIf(row -> row.endsAt().isBefore(now));
        }

        private void reach() {
            if (away) {
                throw new IllegalStateException("The database is away");
            }
        }
    }
}
