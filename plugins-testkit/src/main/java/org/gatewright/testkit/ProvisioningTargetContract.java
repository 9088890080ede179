package org.gatewright.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatewright.spi.identity.Subject;
import org.gatewright.spi.provisioning.Destination;
import org.gatewright.spi.provisioning.ProvisioningTarget;
import org.gatewright.spi.provisioning.RemotePage;
import org.gatewright.spi.provisioning.RemotePerson;
import org.junit.jupiter.api.Test;

/** What every provisioning target owes. Extended for each target, with a directory on the other side that tests may fill. */
public abstract class ProvisioningTargetContract {

    private static final int MOST_PAGES = 1_000;
    private static final Subject ALICE = new Subject(
            "01-alice",
            "alice@example.com",
            "Example",
            Map.of("email", "alice@example.com", "givenName", "Alice", "familyName", "Archer"),
            List.of("reader"),
            List.of("/staff"));

    private final ProvisioningTarget target;
    private final Destination destination;

    /**
     * The target to test.
     *
     * @param target it may keep nothing: each call may come on another node
     * @param destination where nobody is yet; each test needs its own
     */
    protected ProvisioningTargetContract(ProvisioningTarget target, Destination destination) {
        this.target = target;
        this.destination = destination;
    }

    @Test
    final void whoIsPutIsListedUnderTheIdThatIsGiven() {
        String id = target.put(destination, ALICE, Optional.empty());

        assertThat(everybody()).containsEntry(id, ALICE.userName());
    }

    @Test
    final void whoIsPutTwiceIsThereOnce() {
        String first = target.put(destination, ALICE, Optional.empty());
        String again = target.put(destination, ALICE, Optional.of(first));
        String afterALostAnswer = target.put(destination, ALICE, Optional.empty());

        assertThat(again).isEqualTo(first);
        assertThat(afterALostAnswer).isEqualTo(first);
        assertThat(everybody().values()).containsOnlyOnce(ALICE.userName());
    }

    @Test
    final void whoIsRemovedIsGoneAndMayBeRemovedAgain() {
        String id = target.put(destination, ALICE, Optional.empty());

        target.remove(destination, id);

        assertThat(everybody()).doesNotContainKey(id);
        assertThatCode(() -> target.remove(destination, id)).doesNotThrowAnyException();
    }

    private Map<String, String> everybody() {
        Map<String, String> people = new HashMap<>();
        Optional<String> cursor = Optional.empty();
        int pages = 0;
        do {
            RemotePage page = target.list(destination, cursor);
            for (RemotePerson person : page.people()) {
                assertThat(people.put(person.remoteId(), person.userName()))
                        .as("%s is listed once", person.remoteId())
                        .isNull();
            }
            cursor = page.next();
            pages++;
        } while (cursor.isPresent() && pages < MOST_PAGES);
        assertThat(cursor).as("where to go on after %s pages", pages).isEmpty();
        return people;
    }
}
