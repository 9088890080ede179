package org.gatewright.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.gatewright.cache.TestClock;
import org.gatewright.spi.schedule.ScheduledTask;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private final TestClock clock = new TestClock();
    private final InMemoryTimes times = new InMemoryTimes();
    private final List<String> ran = new ArrayList<>();
    private final Waiting waiting = new Waiting();
    private final List<ScheduledTask> tasks = List.of(new Every(Duration.ofMinutes(1)));
    private final Turns a = turns("a");
    private final Turns b = turns("b");

    @Test
    void ofTwoNodesOneRunsATaskThatIsDue() {
        a.turn();
        b.turn();
        waiting.runAll();

        assertThat(ran).containsExactly("a");
        assertThat(times.runs()).extracting(TaskRun::node).containsExactly("a");
    }

    @Test
    void theNextRunComesWhenItIsDueAndNotBefore() {
        a.turn();
        waiting.runAll();
        clock.advance(Duration.ofSeconds(59));
        a.turn();
        b.turn();
        waiting.runAll();
        int before = ran.size();

        clock.advance(Duration.ofSeconds(11));
        b.turn();
        a.turn();
        waiting.runAll();

        assertThat(before).isEqualTo(1);
        assertThat(ran).containsExactly("a", "b");
    }

    @Test
    void aRunThatTakesLongIsKept() {
        a.turn();
        for (int seconds = 0; seconds < 600; seconds += 30) {
            clock.advance(Duration.ofSeconds(30));
            a.turn();
            b.turn();
        }
        waiting.runAll();

        assertThat(ran).containsExactly("a");
    }

    @Test
    void whatANodeTookThatWasLostIsTakenByAnotherAfterTheLease() {
        a.turn();
        waiting.forget();

        clock.advance(Turns.LEASE.plusSeconds(1));
        b.turn();
        waiting.runAll();

        assertThat(ran).containsExactly("b");
    }

    @Test
    void aRunWhoseEndCouldNotBeWrittenDownIsFollowedByAnother() {
        times.away = true;
        a.turn();
        waiting.runAll();
        times.away = false;

        clock.advance(Turns.LEASE.plusSeconds(1));
        a.turn();
        waiting.runAll();

        assertThat(ran).containsExactly("a", "a");
        assertThat(times.runs()).hasSize(1);
    }

    @Test
    void aFailureIsKeptAndTheNextRunComes() {
        Turns failing = new Turns(() -> tasks, task -> Optional.of("no licence"), times, "a", clock, waiting);
        failing.turn();
        waiting.runAll();

        assertThat(times.runs()).extracting(TaskRun::failure).containsExactly(Optional.of("no licence"));
        assertThat(times.due("count")).isEqualTo(clock.instant().plusSeconds(60));
    }

    private Turns turns(String node) {
        return new Turns(
                () -> tasks,
                task -> {
                    ran.add(node);
                    return Optional.empty();
                },
                times,
                node,
                clock,
                waiting);
    }

    private record Every(Duration every) implements ScheduledTask {

        @Override
        public String id() {
            return "count";
        }

        @Override
        public void run() {}
    }

    private static final class InMemoryTimes implements TaskTimes {

        private record Row(String node, Instant next) {}

        private final Map<String, Row> rows = new HashMap<>();
        private final Map<String, TaskRun> runs = new HashMap<>();
        private boolean away;

        @Override
        public Instant due(String task) {
            return rows.getOrDefault(task, new Row("", Instant.EPOCH)).next();
        }

        @Override
        public boolean take(String task, String node, Instant now, Instant until) {
            boolean mine = !due(task).isAfter(now);
            if (mine) {
                rows.put(task, new Row(node, until));
            }
            return mine;
        }

        @Override
        public void keep(String task, String node, Instant until) {
            rows.computeIfPresent(task, (id, row) -> row.node().equals(node) ? new Row(node, until) : row);
        }

        @Override
        public void done(TaskRun run, Instant next) {
            if (away) {
                throw new IllegalStateException("The database is away");
            }
            keep(run.task(), run.node(), next);
            runs.put(run.task(), run);
        }

        @Override
        public List<TaskRun> runs() {
            return List.copyOf(runs.values());
        }
    }

    /** Runs what it was given when the test says so. */
    private static final class Waiting implements Executor {

        private final List<Runnable> given = new ArrayList<>();

        @Override
        public void execute(Runnable command) {
            given.add(command);
        }

        void runAll() {
            List<Runnable> now = List.copyOf(given);
            given.clear();
            now.forEach(TurnsTest::quietly);
        }

        void forget() {
            given.clear();
        }
    }

    /** As an executor does, which goes on whatever happens. */
    private static void quietly(Runnable command) {
        try {
            command.run();
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("The database is away");
        }
    }
}
