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
    private final Map<String, Integer> lastSeenIn = new HashMap<>();
    private final Map<String, Return> returns = new HashMap<>();
    private View before;

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
        this.before = view.get();
        isBack(self, before.number() - 1);
    }

    /** Who has come back, or come: the last view before that it was in, and when that was seen. */
    private record Return(int lastIn, Instant at) {}

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
     * Whether a node, this one or another, was away or hung in a view or right after it, and has come back within the last half minute.
     * What it was about to do then may never have reached anybody.
     *
     * @param number of the view; what a node does that knows that it is apart from others, it does in a later one
     */
    public synchronized boolean cameBack(String node, int number) {
        Return last = returns.get(node);
        return last != null
                && number <= last.lastIn()
                && Instant.now(clock).isBefore(last.at().plus(REMEMBERED));
    }

    /** The last moves that this node has seen since its start, the youngest first. */
    public synchronized List<Move> moves() {
        return List.copyOf(moves);
    }

    /** Those that were apart are together again. Who misses nobody may be the one that hung. */
    public synchronized void mergedTo(View now) {
        int lastTogether = now.names().stream()
                .filter(node -> !before.names().contains(node))
                .mapToInt(node -> lastSeenIn.getOrDefault(node, before.number()))
                .max()
                .orElse(before.number());
        now.names().forEach(node -> isBack(node, lastTogether));
        changedTo(now);
    }

    /** Others are together now. */
    public synchronized void changedTo(View now) {
        int together = now.names().size();
        before.names().stream().filter(node -> !now.names().contains(node)).forEach(node -> {
            remember(node, Move.Kind.LEFT);
            lastSeenIn.put(node, before.number());
            ClusterLog.LOG.left(node, together, expected);
        });
        now.names().stream().filter(node -> !before.names().contains(node)).forEach(node -> {
            remember(node, Move.Kind.JOINED);
            isBack(node, lastSeenIn.getOrDefault(node, now.number() - 1));
            ClusterLog.LOG.joined(node, together, expected);
        });
        before = now;
    }

    private void isBack(String node, int lastIn) {
        returns.put(node, new Return(lastIn, Instant.now(clock)));
    }

    private void remember(String node, Move.Kind kind) {
        moves.addFirst(new Move(Instant.now(clock), node, kind));
        if (moves.size() > MOVES) {
            moves.removeLast();
        }
    }
}
