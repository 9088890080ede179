package org.gatewright.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.infinispan.configuration.cache.CacheMode;
import org.infinispan.configuration.cache.ConfigurationBuilder;
import org.infinispan.configuration.global.GlobalConfigurationBuilder;
import org.infinispan.manager.DefaultCacheManager;
import org.infinispan.manager.EmbeddedCacheManager;
import org.infinispan.remoting.transport.jgroups.JGroupsTransport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Infinispan's own nodes, in one process: two that work, and others that join them and go. */
class JoiningNodesTest {

    private static final int JOINS = 5;
    private static final int THREADS = 4;

    private final Note note = new Note("a", Instant.now(Clock.systemUTC()).plus(Duration.ofHours(1)));
    private final EmbeddedCacheManager left = node("left");
    private final EmbeddedCacheManager right = node("right");
    private final AtomicBoolean done = new AtomicBoolean();

    @AfterEach
    void stop() {
        done.set(true);
        right.stop();
        left.stop();
    }

    @Test
    void whoeverTakesAnEntryGetsIt() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<List<String>>> missed = IntStream.range(0, THREADS)
                .mapToObj(thread -> threads.submit(() -> missed(thread)))
                .toList();
        for (int join = 0; join < JOINS; join++) {
            EmbeddedCacheManager third = node("third-" + join);
            entriesOf(third).find("any");
            third.stop();
        }
        done.set(true);
        threads.shutdown();

        for (Future<List<String>> some : missed) {
            assertThat(some.get()).as("entries that nobody got").isEmpty();
        }
    }

    /** Puts entries at one node and takes them at the other, for as long as nodes join. */
    private List<String> missed(int thread) {
        Entries<Note> here = entriesOf(left);
        Entries<Note> there = entriesOf(right);
        List<String> missed = new ArrayList<>();
        for (int number = 0; !done.get(); number++) {
            String key = thread + "-" + number;
            here.put(key, note);
            if (there.take(key).isEmpty()) {
                missed.add(key);
            }
        }
        return missed;
    }

    private static Entries<Note> entriesOf(EmbeddedCacheManager node) {
        return new ClusterEntries<>(
                node.getCache("notes"), Codec.of(Note.class, Note.Schema.INSTANCE), Note::until, Clock.systemUTC());
    }

    private static EmbeddedCacheManager node(String name) {
        GlobalConfigurationBuilder global = GlobalConfigurationBuilder.defaultClusteredBuilder();
        global.transport()
                .clusterName("joining")
                .nodeName(name)
                .addProperty(JGroupsTransport.CONFIGURATION_FILE, "one-process.xml");
        EmbeddedCacheManager node = new DefaultCacheManager(global.build());
        ConfigurationBuilder cache = new ConfigurationBuilder();
        cache.clustering().cacheMode(CacheMode.DIST_SYNC).hash().numOwners(2);
        node.defineConfiguration("notes", cache.build());
        return node;
    }
}
