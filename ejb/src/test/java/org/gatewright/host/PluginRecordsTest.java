package org.gatewright.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gatewright.cache.Codec;
import org.gatewright.cache.InMemoryEntries;
import org.gatewright.cache.TestClock;
import org.gatewright.spi.host.Records;
import org.junit.jupiter.api.Test;

class PluginRecordsTest {

    private static final Map<String, String> ALICE = Map.of("user", "alice");
    private static final Map<String, String> BOB = Map.of("user", "bob");

    private final TestClock clock = new TestClock();
    private final Set<String> taken = new HashSet<>();
    private final InMemoryEntries<KeptRecord> entries = entries();
    private final Records records = records(entries, "cas");

    @Test
    void givesARecordToOneCallerAlone() {
        records.put("ticket", ALICE, soon());

        assertThat(records.find("ticket")).hasValue(ALICE);
        assertThat(records.take("ticket")).hasValue(ALICE);
        assertThat(records.take("ticket")).isEmpty();
        assertThat(records.find("ticket")).isEmpty();
        assertThat(entries.size()).isZero();
    }

    @Test
    void givesWhatBothPartsOfATornClusterHaveToOneOfThem() {
        records.put("ticket", ALICE, soon());
        InMemoryEntries<KeptRecord> elsewhere = entries();
        entries.all().forEach(entry -> elsewhere.put(entry.key(), entry.value()));

        assertThat(records.take("ticket")).isPresent();
        assertThat(records(elsewhere, "cas").take("ticket")).isEmpty();
    }

    @Test
    void whatWasTakenAndComesBackWhenThePartsAreOneIsNotGivenAgain() {
        records.put("ticket", ALICE, soon());
        InMemoryEntries<KeptRecord> other = entries();
        entries.all().forEach(entry -> other.put(entry.key(), entry.value()));
        records.take("ticket");

        other.all().forEach(entry -> entries.put(entry.key(), entry.value()));

        assertThat(records.take("ticket")).isEmpty();
    }

    @Test
    void aKeyCanBeUsedAgain() {
        records.put("ticket", ALICE, soon());
        records.take("ticket");
        records.put("ticket", BOB, soon());

        assertThat(records.take("ticket")).hasValue(BOB);
    }

    @Test
    void writesWhereThereIsNoneAlone() {
        assertThat(records.putIfAbsent("ticket", ALICE, soon())).isTrue();
        assertThat(records.putIfAbsent("ticket", BOB, soon())).isFalse();
        assertThat(records.putIfAbsent("ticket", ALICE, soon())).isFalse();
        assertThat(records.find("ticket")).hasValue(ALICE);
    }

    @Test
    void forgetsWhenItsTimeIsOver() {
        records.put("ticket", ALICE, soon());

        clock.advance(Duration.ofMinutes(2));

        assertThat(records.find("ticket")).isEmpty();
        assertThat(records.take("ticket")).isEmpty();
    }

    @Test
    void keepsPluginsApartAndKeysUnreadable() {
        records.put("ticket", ALICE, soon());

        assertThat(records(entries, "other").find("ticket")).isEmpty();
        assertThat(entries.all()).allSatisfy(entry -> assertThat(entry.key()).doesNotContain("ticket"));
    }

    @Test
    void saysWhatIsTooMuch() {
        Map<String, String> many = IntStream.rangeClosed(0, Records.MOST_VALUES)
                .boxed()
                .collect(Collectors.toMap(String::valueOf, String::valueOf));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> records.find(""))
                .withMessage("A key has 1 to 200 characters, and not 0.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> records.put("k".repeat(201), ALICE, soon()))
                .withMessage("A key has 1 to 200 characters, and not 201.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> records.put("key", many, soon()))
                .withMessage("A record has at most 100 values, and not 101.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> records.put("key", Map.of("a", "x".repeat(16_384)), soon()))
                .withMessage("A record has at most 16384 characters, and not 16385.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> records.put("key", ALICE, Instant.now(clock).plus(Duration.ofDays(32))))
                .withMessageStartingWith("A record lasts at most 31 days");
    }

    private InMemoryEntries<KeptRecord> entries() {
        return new InMemoryEntries<>(Codec.of(KeptRecord.class, HostSchema.INSTANCE), KeptRecord::until, clock);
    }

    private Records records(InMemoryEntries<KeptRecord> in, String plugin) {
        return new PluginRecords(in, (key, until) -> taken.add(key), clock).of(plugin);
    }

    private Instant soon() {
        return Instant.now(clock).plus(Duration.ofMinutes(1));
    }
}
