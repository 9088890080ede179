package org.gatewright.cache;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Spliterators;
import java.util.UUID;
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

/**
 * Entries in one of the server's Infinispan caches. Infinispan makes a write again, without a word, when a node joins or leaves meanwhile:
 * the second time it may find what it has written itself, or nothing more to remove. What is put, taken or removed here may be written
 * twice and is done once; a change may be made once more.
 */
public final class ClusterEntries<T> implements Entries<T> {

    /** Others change the same entry now and then; never so often. */
    private static final int ATTEMPTS = 10_000;

    /** With a thousand, each node waited for the other to take what it had sent, and took it for dead. */
    private static final int AT_ONCE = 100;

    /** How the text begins that stands for an entry while it is taken. No record does: ProtoStream's fields have no number 0. */
    private static final String CLAIM = "\0";

    /** A claim is removed at once; but the node that made it may be killed before. */
    private static final long CLAIM_MILLIS = 60_000;

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
        return read(cache.get(key));
    }

    private Optional<T> read(@Nullable String written) {
        return Optional.ofNullable(written).filter(text -> !isClaim(text)).map(codec::read);
    }

    private static boolean isClaim(String written) {
        return written.startsWith(CLAIM);
    }

    @Override
    public void put(String key, T value) {
        String written = codec.write(value);
        StoppingNode.passOver(() -> cache.put(key, written, lifeOf(value), TimeUnit.MILLISECONDS));
    }

    @Override
    public boolean putIfAbsent(String key, T value) {
        String written = codec.write(value);
        String before = putIfAbsent(key, written, lifeOf(value));
        return before == null
                || before.equals(written)
                || (isClaim(before) && replace(key, before, written, lifeOf(value)));
    }

    @Override
    public void remove(String key) {
        StoppingNode.passOver(() -> cache.remove(key));
    }

    @Override
    public Optional<T> take(String key) {
        String claim = CLAIM + UUID.randomUUID();
        String there = cache.get(key);
        while (there != null && !isClaim(there)) {
            if (replace(key, there, claim, CLAIM_MILLIS) || claim.equals(cache.get(key))) {
                remove(key, claim);
                return Optional.of(codec.read(there));
            }
            there = cache.get(key);
        }
        return Optional.empty();
    }

    @Override
    public Optional<T> change(String key, UnaryOperator<Optional<T>> change) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            // Compared by what was read: a newer release may have written fields that ours would drop.
            String before = cache.get(key);
            Optional<T> after = change.apply(read(before));
            if (swap(key, before, after)) {
                return after;
            }
        }
        throw new IllegalStateException("An entry of " + cache.getName() + " did not keep still for one of " + ATTEMPTS
                + " attempts to change it");
    }

    private boolean swap(String key, @Nullable String before, Optional<T> after) {
        if (after.isEmpty()) {
            return before == null || isClaim(before) || remove(key, before);
        }
        String written = codec.write(after.get());
        long life = lifeOf(after.get());
        return before == null ? putIfAbsent(key, written, life) == null : replace(key, before, written, life);
    }

    private @Nullable String putIfAbsent(String key, String written, long life) {
        return StoppingNode.passOver(() -> cache.putIfAbsent(key, written, life, TimeUnit.MILLISECONDS));
    }

    private boolean replace(String key, String before, String written, long life) {
        return StoppingNode.passOver(() -> cache.replace(key, before, written, life, TimeUnit.MILLISECONDS));
    }

    private boolean remove(String key, String before) {
        return StoppingNode.passOver(() -> cache.remove(key, before));
    }

    @Override
    public Stream<Keyed<T>> all() {
        // By iterator: the cache's own stream would send our functions to the other nodes.
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(cache.entrySet().iterator(), 0), false)
                .flatMap(entry -> read(entry.getValue()).map(value -> new Keyed<>(entry.getKey(), value)).stream());
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
        StoppingNode.passOver(() -> CompletableFuture.allOf(some.stream()
                        .map(entry -> cache.putIfAbsentAsync(
                                entry.key(), codec.write(entry.value()), lifeOf(entry.value()), TimeUnit.MILLISECONDS))
                        .toArray(CompletableFuture[]::new))
                .join());
    }

    private long lifeOf(T value) {
        Duration life = Duration.between(Instant.now(clock), endOf.apply(value));
        // Infinispan reads a life of zero or less as "for ever".
        return Math.max(1, life.toMillis());
    }
}
