package org.gatewright.testkit;

import java.util.HashMap;
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
    private static final Subject ALICE = Make.alice();

    private final Owed owed;
    private final ProvisioningTarget target;
    private final Destination destination;

    /**
     * The target to test.
     *
     * @param target it may keep nothing: each call may come on another node
     * @param destination where nobody is yet; each test needs its own
     */
    protected ProvisioningTargetContract(ProvisioningTarget target, Destination destination) {
        owed = Owed.by("target", target);
        this.target = target;
        this.destination = destination;
    }

    @Test
    final void takesTheSettingsOfTheDestination() {
        owed.call(
                "the settings that this test gives",
                () -> DeclaredSettings.checked(
                        target.settings(),
                        DeclaredSettings.initial(target.settings()).with(destination.settings())));
    }

    @Test
    final void whoIsPutIsListedUnderTheIdThatIsGiven() {
        String id = put(Optional.empty());

        owed.that(
                ALICE.userName().equals(everybody().get(id)),
                "does not list whom it has put under the id it has given");
    }

    @Test
    final void whoIsPutTwiceIsThereOnce() {
        String first = put(Optional.empty());
        String again = put(Optional.of(first));
        String afterALostAnswer = put(Optional.empty());

        owed.that(again.equals(first), "gives another id when somebody is put again");
        owed.that(afterALostAnswer.equals(first), "creates somebody anew who is put again after a lost answer");
        owed.that(
                everybody().values().stream().filter(ALICE.userName()::equals).count() == 1,
                "lists somebody twice who was put twice");
    }

    @Test
    final void whoIsRemovedIsGoneAndMayBeRemovedAgain() {
        String id = put(Optional.empty());

        owed.call("remove", () -> target.remove(destination, id));

        owed.that(!everybody().containsKey(id), "still lists whom it has removed");
        owed.call("remove, for somebody who is gone", () -> target.remove(destination, id));
    }

    private String put(Optional<String> known) {
        return owed.answer("put", () -> target.put(destination, ALICE, known));
    }

    private Map<String, String> everybody() {
        Map<String, String> people = new HashMap<>();
        Optional<String> cursor = Optional.empty();
        int pages = 0;
        do {
            Optional<String> from = cursor;
            RemotePage page = owed.answer("list", () -> target.list(destination, from));
            for (RemotePerson person : page.people()) {
                owed.that(
                        people.put(person.remoteId(), person.userName()) == null,
                        "lists the id %s twice".formatted(person.remoteId()));
            }
            cursor = page.next();
            pages++;
        } while (cursor.isPresent() && pages < MOST_PAGES);
        owed.that(cursor.isEmpty(), "says after %s pages of list that there is another one".formatted(pages));
        return people;
    }
}
