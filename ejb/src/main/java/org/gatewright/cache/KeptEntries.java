package org.gatewright.cache;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Entries that outlive a restart of all nodes: they also rest in the database, where they are written moments after the
 * cache. Nobody waits for the database, and while it is away what is to be written waits here. What the caches don't know is looked
 * up there; so what is new is written at once while nodes don't share their caches.
 *
 * @param <T> an immutable record
 */
public final class KeptEntries<T> implements Entries<T> {

    /** What another node wrote is in the database after that, if the node lived. */
    private static final Duration WRITTEN_BY_THEN = Duration.ofSeconds(10);

    private static final int BATCH = 500;

    private final String name;
    private final Entries<T> entries;
    private final Entries<T> ended;
    private final EntryStore store;
    private final BooleanSupplier shared;
    private final Codec<T> codec;
    private final Function<T, Instant> endOf;
    private final Clock clock;
    private final Set<String> unwritten = ConcurrentHashMap.newKeySet();
    private final AtomicInteger beingWritten = new AtomicInteger();
    private final Map<String, Instant> writtenElsewhere = new ConcurrentHashMap<>();

    /**
     * Entries in a cache and in the database.
     *
     * @param name of the cache
     * @param ended what was taken, for as long as it would have lasted, on every node: the database, or a part of the cluster that
     *     was cut off, may not know yet
     * @param shared whether every node finds in the cache what any other has put there
     */
    public KeptEntries(
            String name,
            Entries<T> entries,
            Entries<T> ended,
            EntryStore store,
            BooleanSupplier shared,
            Codec<T> codec,
            Function<T, Instant> endOf,
            Clock clock) {
        this.name = name;
        this.entries = entries;
        this.ended = ended;
        this.store = store;
        this.shared = shared;
        this.codec = codec;
        this.endOf = endOf;
        this.clock = clock;
    }

    @Override
    public Optional<T> find(String key) {
        return isEnded(key) ? Optional.empty() : entries.find(key).or(() -> load(key));
    }

    @Override
    public void put(String key, T value) {
        entries.put(key, value);
        unwritten.add(key);
        if (!shared.getAsBoolean()) {
            writeAtOnce(key);
        }
    }

    /** What can't be written now is written later, as always. */
    private void writeAtOnce(String key) {
        try {
            write(List.of(key));
        } catch (RuntimeException e) {
            // It waits to be written again, and that says what stands in the way.
            return;
        }
    }

    @Override
    public boolean putIfAbsent(String key, T value) {
        boolean first = find(key).isEmpty() && entries.putIfAbsent(key, value);
        if (first) {
            unwritten.add(key);
        }
        return first;
    }

    @Override
    public Optional<T> take(String key) {
        Optional<T> there = find(key);
        if (there.isEmpty()) {
            return Optional.empty();
        }
        ended.put(key, there.get());
        unwritten.add(key);
        return entries.take(key);
    }

    @Override
    public Optional<T> change(String key, UnaryOperator<Optional<T>> change) {
        if (find(key).isEmpty() && isEnded(key)) {
            return Optional.empty();
        }
        Optional<T> changed = entries.change(key, change);
        unwritten.add(key);
        return changed;
    }

    @Override
    public Stream<Keyed<T>> all() {
        return entries.all().filter(entry -> !isEnded(entry.key()));
    }

    private boolean isEnded(String key) {
        return ended.find(key).isPresent();
    }

    private Optional<T> load(String key) {
        return store.find(name, key).flatMap(this::restore);
    }

    private Optional<T> restore(EntryStore.Row row) {
        T value = codec.read(row.written());
        if (!isOfUse(row.id(), value)) {
            return Optional.empty();
        }
        entries.putIfAbsent(row.id(), value);
        // While two parts of a cluster are merged, the cache may not show what was put just now.
        return isEnded(row.id()) ? Optional.empty() : entries.find(row.id()).or(() -> Optional.of(value));
    }

    private boolean isOfUse(String key, T value) {
        return endOf.apply(value).isAfter(Instant.now(clock)) && !isEnded(key);
    }

    /**
     * Brings back into the cache everything that rests in the database and that this node should hold. Nodes that start together
     * share the work: each begins with what it leads, and then looks for what others did not bring. Ends early when its thread is
     * interrupted.
     */
    public void restoreAll() {
        restore(key -> entries.leads(key) && entries.lacks(key));
        restore(entries::lacks);
    }

    private void restore(Predicate<String> wanted) {
        String last = "";
        for (List<String> ids = idsAfter(last); !ids.isEmpty(); ids = idsAfter(last)) {
            restore(ids.stream().filter(wanted).toList());
            last = ids.get(ids.size() - 1);
        }
    }

    private List<String> idsAfter(String id) {
        return Thread.currentThread().isInterrupted() ? List.of() : store.idsAfter(name, id, Instant.now(clock));
    }

    private void restore(List<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        entries.putAllAbsent(store.find(name, ids).stream()
                .map(row -> new Keyed<>(row.id(), codec.read(row.written())))
                .filter(entry -> isOfUse(entry.key(), entry.value()))
                .toList());
    }

    /** Another node wrote an entry that this one has, too. */
    public void noticed(String key) {
        writtenElsewhere.put(key, Instant.now(clock));
    }

    /** A node is gone: what it wrote last may not have reached the database. */
    public void nodeLost() {
        unwritten.addAll(writtenElsewhere.keySet());
    }

    /** How many entries have changed here and are not in the database yet. */
    public long unwritten() {
        return (long) unwritten.size() + beingWritten.get();
    }

    /** Brings what has changed into the database. What could not be written is tried again the next time. */
    public void write() {
        List<String> keys = List.copyOf(unwritten);
        for (int from = 0; from < keys.size(); from += BATCH) {
            write(keys.subList(from, Math.min(keys.size(), from + BATCH)));
        }
        Instant past = Instant.now(clock).minus(WRITTEN_BY_THEN);
        writtenElsewhere.values().removeIf(at -> at.isBefore(past));
    }

    private void write(List<String> keys) {
        beingWritten.addAndGet(keys.size());
        // Taken off before it is read: what changes meanwhile is written again.
        keys.forEach(unwritten::remove);
        try {
            List<EntryStore.Row> present = new ArrayList<>();
            List<String> gone = new ArrayList<>();
            for (String key : keys) {
                entries.find(key)
                        .filter(value -> !isEnded(key))
                        .ifPresentOrElse(
                                value -> present.add(new EntryStore.Row(key, codec.write(value), endOf.apply(value))),
                                () -> gone.add(key));
            }
            store.write(name, present, gone);
        } catch (RuntimeException e) {
            unwritten.addAll(keys);
            throw e;
        } finally {
            beingWritten.addAndGet(-keys.size());
        }
    }
}
