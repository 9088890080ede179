package org.gatewright.cluster;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/** Which nodes are together, as this one sees it, and who came and went while it ran. */
public final class Members {

    /** So many moves are remembered. */
    static final int MOVES = 50;

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
    }

    private void remember(String node, Move.Kind kind) {
        moves.addFirst(new Move(Instant.now(clock), node, kind));
        if (moves.size() > MOVES) {
            moves.removeLast();
        }
    }
}
