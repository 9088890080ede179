package org.gatewright.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.gatewright.spi.event.Event;
import org.gatewright.spi.event.EventListener;
import org.junit.jupiter.api.Test;

/** What every event listener owes. Extended by a plugin for each of its listeners, with an event that it can take in. */
public abstract class EventListenerContract {

    private final EventListener listener;

    /** The listener to test. */
    protected EventListenerContract(EventListener listener) {
        this.listener = listener;
    }

    /** Something that has happened, and that the listener wants to hear of. */
    protected abstract Event event();

    @Test
    final void namesActionsAsTheServerDoes() {
        assertThat(listener.actions())
                .isEqualTo(listener.actions())
                .allMatch(action -> action.matches("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*"));
    }

    @Test
    final void wantsToHearOfTheEvent() {
        assertThat(listener.actions().isEmpty() || listener.actions().contains(event().action()))
                .as("whether %s is among %s", event().action(), listener.actions())
                .isTrue();
    }

    @Test
    final void canBeToldTheSameAgain() {
        Event event = event();

        assertThatCode(() -> {
                    listener.heard(event);
                    listener.heard(event);
                })
                .doesNotThrowAnyException();
    }

    @Test
    final void standsAnEventOfWhichItKnowsLittle() {
        Event bare = Make.example(Event.class);
        Event unknown = new Event(
                bare.id(),
                bare.at(),
                event().action(),
                bare.outcome(),
                bare.person(),
                bare.place(),
                bare.target(),
                bare.details());

        assertThatCode(() -> listener.heard(unknown)).doesNotThrowAnyException();
    }
}
