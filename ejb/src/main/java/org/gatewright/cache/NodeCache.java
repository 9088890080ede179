package org.gatewright.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gatewright.metric.Meters;

/**
 * What one node keeps in memory of what is stored, until it hears of a change. What was read before a change is never kept
 * after it, even if the reading ends later.
 *
 * @param <V> an immutable value
 */
public final class NodeCache<V> {

    private final AtomicLong generation = new AtomicLong();
    private final Cache<Key, V> values;

    /** A value of a generation: whoever still reads for an old one puts it where nobody looks. */
    private record Key(long generation, String id) {}

    public NodeCache(int most) {
        this.values = Caffeine.newBuilder().maximumSize(most).recordStats().build();
    }

    /** The value that is kept, or else what the reader makes, which is then kept. */
    public V get(String id, Function<String, V> reader) {
        return values.get(new Key(generation.get(), id), key -> reader.apply(key.id()));
    }

    /** Shows how much is kept, and how often it was of use. */
    public void measure(Meters meters, String name) {
        meters.nodeCache(name, values::estimatedSize, () -> values.stats().hitCount(), () -> values.stats()
                .missCount());
    }

    /** Shows every value that is kept. */
    public void forEach(Consumer<V> action) {
        values.asMap().values().forEach(action);
    }

    public void drop(String id) {
        // Waits for a reader of this value that is under way.
        values.invalidate(new Key(generation.get(), id));
    }

    public void dropAll() {
        generation.incrementAndGet();
        values.invalidateAll();
    }
}
