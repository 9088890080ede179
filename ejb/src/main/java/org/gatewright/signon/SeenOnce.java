package org.gatewright.signon;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import org.gatewright.cache.Entries;
import org.gatewright.cluster.Members;
import org.gatewright.key.Tokens;
import org.gatewright.spi.protocol.ProtocolHost;

/**
 * Remembers what must work once in the whole cluster. While nodes are missing, the others can't be asked what they have seen;
 * then the shared database has a say, too.
 *
 * <p>What a node was killed over was not answered, and what it hung over may have been answered too late: a proxy has asked another node,
 * or this one, once it came back. That one goes on with it if the same person's browser brings it; nobody else can.
 */
final class SeenOnce implements ProtocolHost.SeenOnce {

    /** The owner of what may never come again. */
    static final String NOBODY = "";

    /** So many threads may wait for a node that may be lost. */
    private static final int WAITING = 8;

    private final Entries<Seen> entries;
    private final SecondOpinion database;
    private final Members members;
    private final Semaphore waiting = new Semaphore(WAITING);

    SeenOnce(Entries<Seen> entries, SecondOpinion database, Members members) {
        this.entries = entries;
        this.database = database;
        this.members = members;
    }

    /** Asked when the cluster is not whole. */
    interface SecondOpinion {

        SecondOpinion NOT_NEEDED = (id, until) -> true;

        /**
         * True the first time; also whenever the cluster is whole.
         *
         * @throws RuntimeException if it can't tell
         */
        boolean firstSight(String id, Instant until);
    }

    @Override
    public boolean firstSight(String key, Instant until) {
        return claim(key, until, "", NOBODY).isEmpty();
    }

    /**
     * Empty the first time; from then on what was noted that time.
     *
     * @param note another one each time where there is an owner
     * @param owner who may bring it again if the node that saw it first was lost over it or has hung, or {@link #NOBODY}
     */
    Optional<String> claim(String key, Instant until, String note, String owner) {
        String id = Tokens.hash("seen", key);
        int number = ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
        Seen mine = new Seen(until, note, members.self(), owner, members.number(), number);
        if (entries.putIfAbsent(id, mine)) {
            return isFirst(id, until) ? Optional.empty() : Optional.of("");
        }
        Optional<Seen> first = entries.find(id);
        if (first.isPresent() && isLost(first.get(), mine) && takeOver(id, first.get(), mine)) {
            return Optional.empty();
        }
        return Optional.of(first.map(Seen::note).orElse(""));
    }

    private boolean isLost(Seen first, Seen mine) {
        if (mine.owner().equals(NOBODY) || !mine.owner().equals(first.owner())) {
            return false;
        }
        return members.cameBack(first.node(), first.view())
                || (!first.node().equals(members.self()) && isMissed(first.node(), mine));
    }

    /** A node that was killed is among the others for another second or more. */
    private boolean isMissed(String node, Seen mine) {
        if (members.isPresent(node) && waiting.tryAcquire()) {
            try {
                // Returns when all have it who are there: the node, too, or not before it is missed.
                entries.put(Tokens.hash("asked", members.self()), mine);
            } finally {
                waiting.release();
            }
        }
        return !members.isPresent(node);
    }

    private boolean takeOver(String id, Seen first, Seen mine) {
        return isMine(entries.change(id, there -> there.map(seen -> seen.equals(first) ? mine : seen)), mine);
    }

    private static boolean isMine(Optional<Seen> there, Seen mine) {
        return there.filter(seen -> seen.claim() == mine.claim()).isPresent();
    }

    private boolean isFirst(String id, Instant until) {
        try {
            return database.firstSight(id, until);
        } catch (RuntimeException e) {
            // Nobody used it: who comes again when the database is back must not find it taken.
            entries.remove(id);
            throw e;
        }
    }

    /** What was noted when this was seen; empty if it was not. */
    Optional<String> noteOf(String key) {
        return entries.find(Tokens.hash("seen", key)).map(Seen::note);
    }
}
