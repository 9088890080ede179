package org.gatewright.cluster;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Which nodes are together, as this one sees it, and who came and went while it ran. */
public final class Members {

    /** So many moves are remembered. */
    static final int MOVES = 50;

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final String self;
    private final int expected;
    private final Supplier<List<String>> view;
    private final Clock clock;
    private final Deque<Move> moves = new ArrayDeque<>();
    private List<String> before;

    /**
     * The nodes of a cluster.
     *
     * @param self the name of this node
     * @param expected how many there should be
     * @param view the names of those that are together; empty on a node that is alone by design and has no cluster
     */
    public Members(String self, int expected, Supplier<List<String>> view, Clock clock) {
        this.self = self;
        this.expected = expected;
        this.view = view;
        this.clock = clock;
        this.before = present();
    }

    /** The name of this node. */
    public String self() {
        return self;
    }

    /** How many nodes there should be. */
    public int expected() {
        return expected;
    }

    /** The names of those that are together, this one among them. */
    public List<String> present() {
        List<String> names = view.get();
        return names.isEmpty() ? List.of(self) : names;
    }

    /**
     * Whether a node is not, or soon not, among those that are together. A node that was killed is missed after a second or two, so
     * this waits for a while if it must.
     */
    public synchronized boolean misses(String node, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            for (long left = patience.toNanos(); present().contains(node); left = end - System.nanoTime()) {
                if (left <= 0) {
                    return false;
                }
                // Both, as the view itself may be ahead of what is told of it
                TimeUnit.NANOSECONDS.timedWait(this, Math.min(left, LOOK_AGAIN.toNanos()));
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The last moves that this node has seen since its start, the youngest first. */
    public synchronized List<Move> moves() {
        return List.copyOf(moves);
    }

    /** Others are together now. */
    synchronized void changedTo(List<String> now) {
        before.stream().filter(node -> !now.contains(node)).forEach(node -> {
            remember(node, Move.Kind.LEFT);
            ClusterLog.LOG.left(node, now.size(), expected);
        });
        now.stream().filter(node -> !before.contains(node)).forEach(node -> {
            remember(node, Move.Kind.JOINED);
            ClusterLog.LOG.joined(node, now.size(), expected);
        });
        before = List.copyOf(now);
        notifyAll();
    }

    private void remember(String node, Move.Kind kind) {
        moves.addFirst(new Move(Instant.now(clock), node, kind));
        if (moves.size() > MOVES) {
            moves.removeLast();
        }
    }
}
