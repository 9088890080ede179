package org.gatewright.testkit;

import java.util.Set;
import java.util.regex.Pattern;
import org.gatewright.spi.event.Event;
import org.gatewright.spi.event.EventListener;
import org.junit.jupiter.api.Test;

/** What every event listener owes. Extended by a plugin for each of its listeners, with an event that it can take in. */
public abstract class EventListenerContract {

    private static final Pattern ACTION = Pattern.compile("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*");

    private final EventListener listener;
    private final Owed owed;

    /** The listener to test. */
    protected EventListenerContract(EventListener listener) {
        this.listener = listener;
        owed = Owed.by("listener", listener);
    }

    /** Something that has happened, and that the listener wants to hear of, such as {@link Make#event}. */
    protected abstract Event event();

    @Test
    final void namesActionsAsTheServerDoes() {
        owed.none(
                listener.actions().stream()
                        .filter(action -> !ACTION.matcher(action).matches())
                        .toList(),
                "names actions that are written unlike user.created");
        owed.that(listener.actions().equals(listener.actions()), "names other actions each time it is asked");
    }

    @Test
    final void wantsToHearOfTheEvent() {
        Set<String> actions = listener.actions();
        owed.that(
                actions.isEmpty() || actions.contains(event().action()),
                "is given an event with the action %s by this test, and its actions() are %s"
                        .formatted(event().action(), actions));
    }

    @Test
    final void canBeToldTheSameAgain() {
        Event event = event();

        owed.call("heard", () -> listener.heard(event));
        owed.call("heard, when it is told the same again", () -> listener.heard(event));
    }

    @Test
    final void standsAnEventOfWhichItKnowsLittle() {
        owed.call(
                "heard, for an event without person, place and details",
                () -> listener.heard(Make.event(event().action())));
    }
}
