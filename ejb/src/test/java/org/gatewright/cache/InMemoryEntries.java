package org.gatewright.cache;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A cache for tests: it keeps what the codec writes, as the real one does, and forgets by the clock of the test. */
public class InMemoryEntries<T> implements Entries<T> {

    private final Map<String, String> written = new ConcurrentHashMap<>();
    private final Codec<T> codec;
    private final Function<T, Instant> endOf;
    private final Clock clock;
    private int writes;

    public InMemoryEntries(Codec<T> codec, Function<T, Instant> endOf, Clock clock) {
        this.codec = codec;
        this.endOf = endOf;
        this.clock = clock;
    }

    /** How often something was written. */
    public int writes() {
        return writes;
    }

    public int size() {
        return written.size();
    }

    @Override
    public Optional<T> find(String key) {
        return Optional.ofNullable(written.get(key)).map(codec::read).filter(value -> Instant.now(clock)
                .isBefore(endOf.apply(value)));
    }

    @Override
    public void put(String key, T value) {
        writes++;
        written.put(key, codec.write(value));
    }

    @Override
    public synchronized boolean putIfAbsent(String key, T value) {
        Optional<T> there = find(key);
        if (there.isEmpty()) {
            put(key, value);
        }
        return there.filter(other -> !other.equals(value)).isEmpty();
    }

    @Override
    public synchronized Optional<T> take(String key) {
        Optional<T> there = find(key);
        written.remove(key);
        return there;
    }

    @Override
    public synchronized Optional<T> change(String key, UnaryOperator<Optional<T>> change) {
        Optional<T> after = change.apply(find(key));
        if (after.isPresent()) {
            put(key, after.get());
        } else {
            written.remove(key);
        }
        return after;
    }

    @Override
    public Stream<Keyed<T>> all() {
        return written.keySet().stream().flatMap(key -> find(key).map(value -> new Keyed<>(key, value)).stream());
    }
}
