package org.gatewright.cluster;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Which nodes are together, as this one sees it, and who came and went while it ran. */
public final class Members {

    /** So many moves are remembered. */
    static final int MOVES = 50;

    /** Longer than proxies wait for an answer. */
    private static final Duration REMEMBERED = Duration.ofSeconds(30);

    private final String self;
    private final int expected;
    private final Supplier<View> view;
    private final Clock clock;
    private final Deque<Move> moves = new ArrayDeque<>();
    private final Map<String, Return> returns = new HashMap<>();
    private List<String> before;

    /**
     * The nodes of a cluster.
     *
     * @param self the name of this node
     * @param expected how many there should be
     * @param view those that are together
     */
    public Members(String self, int expected, Supplier<View> view, Clock clock) {
        this.self = self;
        this.expected = expected;
        this.view = view;
        this.clock = clock;
        this.before = present();
        this.returns.put(self, new Return(view.get().number(), Instant.now(clock)));
    }

    /** In which view a node came, or came back, and when that was seen. */
    private record Return(int number, Instant at) {}

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
        List<String> names = view.get().names();
        return names.isEmpty() ? List.of(self) : names;
    }

    /** Whether a node is among those that are together. */
    public boolean isPresent(String node) {
        return present().contains(node);
    }

    /** The number of the view. */
    public int number() {
        return view.get().number();
    }

    /**
     * Whether a node, this one or another, was away or apart from others after a view, and has come back within the last half
     * minute. What it was about to do then may never have reached anybody.
     *
     * @param number of the view
     */
    public synchronized boolean cameBack(String node, int number) {
        Return last = returns.get(node);
        return last != null
                && number < last.number()
                && Instant.now(clock).isBefore(last.at().plus(REMEMBERED));
    }

    /** The last moves that this node has seen since its start, the youngest first. */
    public synchronized List<Move> moves() {
        return List.copyOf(moves);
    }

    /** Those that were apart are together again. */
    public synchronized void mergedTo(View now) {
        now.names().forEach(node -> cameBackIn(now, node));
        changedTo(now);
    }

    /** Others are together now. */
    public synchronized void changedTo(View view) {
        List<String> now = view.names();
        before.stream().filter(node -> !now.contains(node)).forEach(node -> {
            remember(node, Move.Kind.LEFT);
            ClusterLog.LOG.left(node, now.size(), expected);
        });
        now.stream().filter(node -> !before.contains(node)).forEach(node -> {
            remember(node, Move.Kind.JOINED);
            cameBackIn(view, node);
            ClusterLog.LOG.joined(node, now.size(), expected);
        });
        before = List.copyOf(now);
    }

    private void cameBackIn(View view, String node) {
        returns.put(node, new Return(view.number(), Instant.now(clock)));
    }

    private void remember(String node, Move.Kind kind) {
        moves.addFirst(new Move(Instant.now(clock), node, kind));
        if (moves.size() > MOVES) {
            moves.removeLast();
        }
    }
}
