package org.gatewright.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gatewright.cache.TestClock;
import org.gatewright.plugin.PluginFailure;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.identity.Subject;
import org.gatewright.spi.provisioning.Destination;
import org.gatewright.spi.provisioning.ProvisioningTarget;
import org.gatewright.spi.provisioning.RemotePage;
import org.gatewright.spi.provisioning.RemotePerson;
import org.gatewright.spi.setting.Setting;
import org.gatewright.spi.setting.Settings;
import org.junit.jupiter.api.Test;

class ProvisioningTest {

    private static final Destination CRM = new Destination(
            new Application(
                    "crm", 1, "CRM", "crm", "Cloud", "https://crm.example.com", Optional.empty(), Settings.NONE),
            Settings.NONE);

    private final TestClock clock = new TestClock();
    private final Remote remote = new Remote();
    private final Map<String, Subject> wanted = new LinkedHashMap<>();
    private final Map<String, Provisioned> kept = new TreeMap<>();

    @Test
    void putsWhoMayUseTheApplicationAndNobodyTwice() {
        wanted.put("alice", person("alice", "reader"));

        assertThat(turn()).isEmpty();
        assertThat(turn()).isEmpty();

        assertThat(remote.calls).containsExactly("put alice [reader] new");
        assertThat(alice().isThere()).isTrue();
    }

    @Test
    void putsAgainWhoIsAnotherNow() {
        wanted.put("alice", person("alice", "reader"));
        turn();
        wanted.put("alice", person("alice", "admin"));
        turn();

        assertThat(remote.calls).containsExactly("put alice [reader] new", "put alice [admin] r-alice");
    }

    @Test
    void removesWhomItHasPutAndNobodyElse() {
        remote.people.put("r-root", "root");
        wanted.put("alice", person("alice", "reader"));
        turn();
        wanted.clear();

        assertThat(turn(true)).isEmpty();

        assertThat(remote.people).containsOnlyKeys("r-root");
        assertThat(kept).isEmpty();
    }

    @Test
    void triesAgainWhatFailedLaterAndLater() {
        wanted.put("alice", person("alice", "reader"));
        remote.down = true;

        assertThat(turn()).isEqualTo("no answer");
        assertThat(turn()).as("not yet").isEmpty();
        clock.advance(Duration.ofSeconds(10));
        assertThat(turn()).isEqualTo("no answer");
        clock.advance(Duration.ofSeconds(10));
        assertThat(turn()).as("twice as long").isEmpty();
        remote.down = false;
        clock.advance(Duration.ofSeconds(10));
        assertThat(turn()).isEmpty();

        assertThat(remote.people).containsOnlyKeys("r-alice");
        assertThat(alice().tries()).isZero();
    }

    @Test
    void givesUpForNowWhenNothingWorks() {
        for (int i = 0; i < 100; i++) {
            wanted.put("p" + i, person("p" + i, "reader"));
        }
        remote.down = true;

        turn();

        assertThat(remote.tries).isEqualTo(5);
    }

    @Test
    void whoWasNeverThereNeedsNoRemoval() {
        wanted.put("alice", person("alice", "reader"));
        remote.down = true;
        turn();
        wanted.clear();

        turn();

        assertThat(kept).isEmpty();
        assertThat(remote.tries).isEqualTo(1);
    }

    @Test
    void putsAgainWhoIsMissingThere() {
        wanted.put("alice", person("alice", "reader"));
        turn();
        remote.people.clear();

        turn(true);

        assertThat(remote.people).containsOnlyKeys("r-alice");
    }

    @Test
    void takesWhoHasTheUserNameForThatPerson() {
        remote.people.put("r-17", "alice");
        wanted.put("alice", person("alice", "reader"));

        turn(true);

        assertThat(remote.calls).containsExactly("put alice [reader] r-17");
        assertThat(alice().remoteId()).isEqualTo("r-17");
    }

    @Test
    void waitsAnHourAtMost() {
        Provisioned person = Provisioned.unknown("alice");
        for (int i = 0; i < 40; i++) {
            person = person.failed("no answer", clock.instant());
        }

        assertThat(person.nextAt()).isEqualTo(clock.instant().plus(Duration.ofHours(1)));
    }

    private Provisioned alice() {
        return Optional.ofNullable(kept.get("alice")).orElseThrow();
    }

    private String turn() {
        return turn(false);
    }

    private String turn(boolean compare) {
        Provisioning provisioning = new Provisioning(
                remote,
                CRM,
                new Provisioning.Book() {
                    @Override
                    public void keep(Provisioned person) {
                        kept.put(person.userId(), person);
                    }

                    @Override
                    public void drop(String userId) {
                        kept.remove(userId);
                    }
                },
                clock);
        Map<String, Provisioned> there = new LinkedHashMap<>(kept);
        return provisioning.bringIntoStep(wanted, compare ? provisioning.compared(wanted, there) : there);
    }

    private static Subject person(String name, String role) {
        return new Subject(name, name, "Acme", Map.of("email", name + "@example.com"), List.of(role), List.of());
    }

    /** A remote directory in memory. */
    private static final class Remote implements ProvisioningTarget {

        final Map<String, String> people = new TreeMap<>();
        final List<String> calls = new ArrayList<>();
        boolean down;
        int tries;

        @Override
        public String id() {
            return "remote";
        }

        @Override
        public List<Setting> settings() {
            return List.of();
        }

        @Override
        public String put(Destination destination, Subject person, Optional<String> remoteId) {
            answer();
            calls.add("put " + person.userName() + " " + person.roles() + " " + remoteId.orElse("new"));
            String id = remoteId.orElse("r-" + person.userName());
            people.put(id, person.userName());
            return id;
        }

        @Override
        public void remove(Destination destination, String remoteId) {
            answer();
            people.remove(remoteId);
        }

        @Override
        public RemotePage list(Destination destination, Optional<String> cursor) {
            return new RemotePage(
                    people.entrySet().stream()
                            .map(one -> new RemotePerson(one.getKey(), one.getValue()))
                            .toList(),
                    Optional.empty());
        }

        private void answer() {
            tries++;
            if (down) {
                throw new PluginFailure("remote", "call", new IllegalStateException("no answer"));
            }
        }
    }
}
