package org.gatewright.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatewright.metric.Meters;
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
    void showsHowOftenItWasOfUse() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        cache.measure(new Meters(registry), "people");

        for (int i = 0; i < 3; i++) {
            assertThat(cache.get("a", id -> 1)).isEqualTo(1);
        }

        assertThat(gets(registry, "hit")).isEqualTo(2);
        assertThat(gets(registry, "miss")).isEqualTo(1);
    }

    private static double gets(SimpleMeterRegistry registry, String result) {
        return registry.get("gatewright.node.cache.gets")
                .tags("cache", "people", "result", result)
                .functionCounter()
                .count();
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
