package org.gatewright.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class NodeCacheTest {

    private final NodeCache<Integer> cache = new NodeCache<>(10);
    private final AtomicInteger stored = new AtomicInteger(1);

    @Test
    void readsOnce() {
        assertThat(cache.get("a", id -> stored.getAndIncrement())).isEqualTo(1);
        assertThat(cache.get("a", id -> stored.getAndIncrement())).isEqualTo(1);
    }

    @Test
    void readsAgainWhatWasDropped() {
        assertThat(cache.get("a", id -> 1)).isEqualTo(1);
        assertThat(cache.get("b", id -> 1)).isEqualTo(1);

        cache.drop("a");

        assertThat(cache.get("a", id -> 2)).isEqualTo(2);
        assertThat(cache.get("b", id -> 2)).isEqualTo(1);
    }

    @Test
    void readsEverythingAgainAfterAllWasDropped() {
        assertThat(cache.get("a", id -> 1)).isEqualTo(1);

        cache.dropAll();

        assertThat(cache.get("a", id -> 2)).isEqualTo(2);
    }

    @Test
    void doesNotKeepWhatWasReadBeforeAChangeThatCameMeanwhile() {
        int read = cache.get("a", id -> {
            int old = stored.get();
            stored.set(2);
            cache.dropAll();
            return old;
        });

        assertThat(read).isEqualTo(1);
        assertThat(cache.get("a", id -> stored.get())).isEqualTo(2);
    }
}
