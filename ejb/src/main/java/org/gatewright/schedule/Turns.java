package org.gatewright.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gatewright.spi.schedule.ScheduledTask;

/** Looks again and again which tasks are due, and runs on this node what no other one has taken. */
final class Turns {

    /** A node that says nothing for so long has lost what it took. */
    static final Duration LEASE = Duration.ofMinutes(2);

    /** A task is looked at as often as that, whatever other nodes said. */
    private static final Duration LOOK = Duration.ofSeconds(10);

    private final Supplier<List<ScheduledTask>> tasks;
    private final Function<ScheduledTask, Optional<String>> runner;
    private final TaskTimes times;
    private final String node;
    private final Clock clock;
    private final Executor executor;
    private final Map<String, Instant> next = new HashMap<>();
    private final Map<String, Running> running = new HashMap<>();

    /**
     * What this node does.
     *
     * @param tasks those that plugins add now
     * @param runner runs one; gives why it failed, in one line
     */
    Turns(
            Supplier<List<ScheduledTask>> tasks,
            Function<ScheduledTask, Optional<String>> runner,
            TaskTimes times,
            String node,
            Clock clock,
            Executor executor) {
        this.tasks = tasks;
        this.runner = runner;
        this.times = times;
        this.node = node;
        this.clock = clock;
        this.executor = executor;
    }

    /** A task that runs here, which another node may take from that moment on. */
    private record Running(ScheduledTask task, Instant keptUntil) {}

    synchronized void turn() {
        List.copyOf(running.values()).forEach(this::keep);
        tasks.get().stream().filter(task -> !running.containsKey(task.id())).forEach(this::look);
    }

    private void look(ScheduledTask task) {
        Instant now = Instant.now(clock);
        if (now.isBefore(next.getOrDefault(task.id(), Instant.MIN))) {
            return;
        }
        Instant due = times.due(task.id());
        if (!due.isAfter(now) && times.take(task.id(), node, now, now.plus(LEASE))) {
            running.put(task.id(), new Running(task, now.plus(LEASE)));
            executor.execute(() -> run(task, now));
        } else {
            next.put(task.id(), earlier(due, now.plus(LOOK)));
        }
    }

    private void keep(Running current) {
        Instant now = Instant.now(clock);
        if (now.isAfter(current.keptUntil().minus(LEASE.dividedBy(2)))) {
            Instant until = now.plus(LEASE);
            times.keep(current.task().id(), node, until);
            running.put(current.task().id(), new Running(current.task(), until));
        }
    }

    private void run(ScheduledTask task, Instant startedAt) {
        Instant due = startedAt.plus(task.every());
        try {
            Optional<String> failure = runner.apply(task);
            times.done(new TaskRun(task.id(), node, startedAt, Instant.now(clock), failure), due);
        } finally {
            ended(task, due);
        }
    }

    private synchronized void ended(ScheduledTask task, Instant due) {
        running.remove(task.id());
        next.put(task.id(), earlier(due, Instant.now(clock).plus(LOOK)));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
