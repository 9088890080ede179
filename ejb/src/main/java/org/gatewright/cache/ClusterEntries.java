package org.gatewright.cache;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Spliterators;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.infinispan.Cache;
import org.infinispan.context.Flag;
import org.infinispan.distribution.DistributionInfo;
import org.jspecify.annotations.Nullable;

/** Entries in one of the server's Infinispan caches. */
public final class ClusterEntries<T> implements Entries<T> {

    /** Others change the same entry now and then; never so often. */
    private static final int ATTEMPTS = 10_000;

    /** With a thousand, each node waited for the other to take what it had sent, and took it for dead. */
    private static final int AT_ONCE = 100;

    private final Cache<String, String> cache;
    private final Codec<T> codec;
    private final Function<T, Instant> endOf;
    private final Clock clock;

    /**
     * A view over a cache.
     *
     * @param endOf when an entry is of no use any more
     */
    public ClusterEntries(Cache<String, String> cache, Codec<T> codec, Function<T, Instant> endOf, Clock clock) {
        this.cache = cache;
        this.codec = codec;
        this.endOf = endOf;
        this.clock = clock;
    }

    @Override
    public Optional<T> find(String key) {
        return Optional.ofNullable(cache.get(key)).map(codec::read);
    }

    @Override
    public void put(String key, T value) {
        cache.put(key, codec.write(value), lifeOf(value), TimeUnit.MILLISECONDS);
    }

    @Override
    public boolean putIfAbsent(String key, T value) {
        return cache.putIfAbsent(key, codec.write(value), lifeOf(value), TimeUnit.MILLISECONDS) == null;
    }

    @Override
    public Optional<T> take(String key) {
        return Optional.ofNullable(cache.remove(key)).map(codec::read);
    }

    @Override
    public Optional<T> change(String key, UnaryOperator<Optional<T>> change) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            // Compared by what was read: a newer release may have written fields that ours would drop.
            String before = cache.get(key);
            Optional<T> after = change.apply(Optional.ofNullable(before).map(codec::read));
            if (swap(key, before, after)) {
                return after;
            }
        }
        throw new IllegalStateException("An entry of " + cache.getName() + " did not keep still for one of " + ATTEMPTS
                + " attempts to change it");
    }

    private boolean swap(String key, @Nullable String before, Optional<T> after) {
        if (after.isEmpty()) {
            return before == null || cache.remove(key, before);
        }
        String written = codec.write(after.get());
        long life = lifeOf(after.get());
        return before == null
                ? cache.putIfAbsent(key, written, life, TimeUnit.MILLISECONDS) == null
                : cache.replace(key, before, written, life, TimeUnit.MILLISECONDS);
    }

    @Override
    public Stream<Keyed<T>> all() {
        // By iterator: the cache's own stream would send our functions to the other nodes.
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(cache.entrySet().iterator(), 0), false)
                .map(entry -> new Keyed<>(entry.getKey(), codec.read(entry.getValue())));
    }

    @Override
    public boolean lacks(String key) {
        return owner(key).map(DistributionInfo::isWriteOwner).orElse(true)
                && !cache.getAdvancedCache().withFlags(Flag.CACHE_MODE_LOCAL).containsKey(key);
    }

    @Override
    public boolean leads(String key) {
        return owner(key).map(DistributionInfo::isPrimary).orElse(true);
    }

    private Optional<DistributionInfo> owner(String key) {
        return Optional.ofNullable(cache.getAdvancedCache().getDistributionManager())
                .map(nodes -> nodes.getCacheTopology().getDistribution(key));
    }

    @Override
    public void putAllAbsent(List<Keyed<T>> all) {
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            putAbsent(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
    }

    private void putAbsent(List<Keyed<T>> some) {
        CompletableFuture.allOf(some.stream()
                        .map(entry -> cache.putIfAbsentAsync(
                                entry.key(), codec.write(entry.value()), lifeOf(entry.value()), TimeUnit.MILLISECONDS))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private long lifeOf(T value) {
        Duration life = Duration.between(Instant.now(clock), endOf.apply(value));
        // Infinispan reads a life of zero or less as "for ever".
        return Math.max(1, life.toMillis());
    }
}
