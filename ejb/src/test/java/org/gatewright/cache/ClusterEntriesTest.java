package org.gatewright.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.infinispan.Cache;
import org.infinispan.cache.impl.AbstractDelegatingCache;
import org.infinispan.commons.IllegalLifecycleStateException;
import org.infinispan.configuration.cache.ConfigurationBuilder;
import org.infinispan.configuration.global.GlobalConfigurationBuilder;
import org.infinispan.manager.DefaultCacheManager;
import org.infinispan.manager.EmbeddedCacheManager;
import org.infinispan.remoting.RemoteException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against Infinispan itself, with the entries in files as the server keeps them. */
class ClusterEntriesTest {

    private static final int THREADS = 8;

    private final Clock clock = Clock.systemUTC();
    private final Note note =
            new Note("a", Instant.now(clock).truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofHours(1)));

    private Path files;
    private EmbeddedCacheManager manager;
    private Cache<String, String> cache;
    private ClusterEntries<Note> entries;

    @BeforeEach
    void start(@TempDir Path folder) {
        files = folder;
        manager = new DefaultCacheManager(
                new GlobalConfigurationBuilder().nonClusteredDefault().build());
        ConfigurationBuilder configuration = new ConfigurationBuilder();
        configuration
                .persistence()
                .addSoftIndexFileStore()
                .dataLocation(files.resolve("data").toString())
                .indexLocation(files.resolve("index").toString())
                .preload(true);
        manager.defineConfiguration("notes", configuration.build());
        cache = manager.getCache("notes");
        entries = entriesIn(cache);
    }

    private ClusterEntries<Note> entriesIn(Cache<String, String> some) {
        return new ClusterEntries<>(some, Codec.of(Note.class, Note.Schema.INSTANCE), Note::until, clock);
    }

    @AfterEach
    void stop() {
        manager.stop();
    }

    @Test
    void keepsWhatIsPut() {
        entries.put("1", note);

        assertThat(entries.find("1")).hasValue(note);
        assertThat(entries.find("2")).isEmpty();
        assertThat(entries.all()).containsExactly(new Entries.Keyed<>("1", note));
    }

    @Test
    void anEntryEndsWhenItsRecordSays() {
        entries.put("1", note);

        assertThat(cache.getAdvancedCache().getCacheEntry("1").getLifespan())
                .isBetween(
                        Duration.ofMinutes(59).toMillis(),
                        Duration.ofMinutes(60).toMillis());
    }

    @Test
    void whatIsOverAlreadyIsNotKeptForEver() {
        entries.put("1", new Note("late", Instant.now(clock).minusSeconds(1)));

        assertThat(cache.getAdvancedCache().getCacheEntry("1"))
                .satisfiesAnyOf(gone -> assertThat(gone).isNull(), kept -> assertThat(kept.getLifespan())
                        .isEqualTo(1));
    }

    @Test
    void oneOfManyIsTheFirst() throws Exception {
        AtomicInteger mark = new AtomicInteger();

        assertThat(atOnce(() -> entries.putIfAbsent("1", note.with(" " + mark.incrementAndGet()))))
                .containsOnlyOnce(true);
    }

    @Test
    void oneOfManyTakes() throws Exception {
        entries.put("1", note);

        assertThat(atOnce(() -> entries.take("1").isPresent())).containsOnlyOnce(true);
    }

    @Test
    void whatInfinispanDoesTwiceIsDoneOnce() {
        ClusterEntries<Note> twice = entriesIn(new TwiceCache(cache));

        assertThat(twice.putIfAbsent("1", note)).isTrue();
        assertThat(twice.putIfAbsent("1", note.with("b"))).isFalse();
        assertThat(twice.change("1", there -> there.map(n -> n.with("c"))))
                .hasValueSatisfying(changed -> assertThat(changed.text()).startsWith("ac"));
        assertThat(twice.take("1")).isPresent();
        assertThat(twice.take("1")).isEmpty();
    }

    @Test
    void whatAStoppingNodeHasDoneAndDoesNotSayIsDoneOnce() {
        entries.put("1", note);
        ClusterEntries<Note> stopping = entriesIn(new AbstractDelegatingCache<>(cache) {
            @Override
            public boolean replace(String key, String before, String value, long lifespan, TimeUnit unit) {
                if (cache.replace(key, before, value, lifespan, unit)) {
                    throw new RemoteException("from b", new IllegalLifecycleStateException("stopping"));
                }
                return false;
            }
        });

        assertThat(stopping.take("1")).hasValue(note);
        assertThat(stopping.take("1")).isEmpty();
    }

    @Test
    void whatANodeWasKilledOverWhileItTookItIsGone() {
        cache.put("1", "\0claim");

        assertThat(entries.find("1")).isEmpty();
        assertThat(entries.all()).isEmpty();
        assertThat(entries.take("1")).isEmpty();
        assertThat(entries.change("1", there -> there.map(n -> n.with("b")))).isEmpty();
        assertThat(entries.putIfAbsent("1", note)).isTrue();
        assertThat(entries.find("1")).hasValue(note);
    }

    @Test
    void whatIsRemovedIsGone() {
        entries.put("1", note);

        entries.remove("1");
        entries.remove("2");

        assertThat(cache).isEmpty();
    }

    @Test
    void whatIsTakenLeavesNothing() {
        entries.put("1", note);

        entries.take("1");

        assertThat(cache).isEmpty();
    }

    @Test
    void ofManyOnlyThoseArePutThatAreNotThere() {
        entries.put("1", note);

        entries.putAllAbsent(
                List.of(new Entries.Keyed<>("1", note.with("b")), new Entries.Keyed<>("2", note.with("c"))));

        assertThat(entries.find("1")).hasValue(note);
        assertThat(entries.find("2")).hasValue(note.with("c"));
        assertThat(cache.getAdvancedCache().getCacheEntry("2").getLifespan())
                .isBetween(
                        Duration.ofMinutes(59).toMillis(),
                        Duration.ofMinutes(60).toMillis());
    }

    @Test
    void aSingleNodeLeadsEverythingAndLacksWhatIsNotThere() {
        entries.put("1", note);

        assertThat(entries.lacks("1")).isFalse();
        assertThat(entries.lacks("2")).isTrue();
        assertThat(entries.leads("2")).isTrue();
    }

    @Test
    void noChangeIsLost() throws Exception {
        atOnce(() -> entries.change(
                        "1", there -> Optional.of(there.map(n -> n.with("b")).orElse(note)))
                .isPresent());

        assertThat(entries.find("1"))
                .hasValueSatisfying(end -> assertThat(end.text()).hasSize(THREADS));
    }

    @Test
    void aChangeMayEndAnEntry() {
        entries.put("1", note);

        assertThat(entries.change("1", there -> Optional.empty())).isEmpty();

        assertThat(entries.find("1")).isEmpty();
    }

    @Test
    void whatWasWrittenBeforeARestartCanBeChangedAfterwards() {
        entries.put("1", note);
        stop();

        start(files);

        assertThat(entries.change("1", there -> there.map(n -> n.with("b"))))
                .hasValueSatisfying(changed -> assertThat(changed.text()).isEqualTo("ab"));
    }

    private static List<Boolean> atOnce(Callable<Boolean> action) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Boolean> results = new ArrayList<>();
            for (Future<Boolean> result : threads.invokeAll(
                    IntStream.range(0, THREADS).mapToObj(i -> action).toList())) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
