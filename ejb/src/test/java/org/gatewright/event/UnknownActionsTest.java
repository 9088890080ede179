package org.gatewright.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.gatewright.spi.event.Event;
import org.gatewright.spi.event.EventListener;
import org.junit.jupiter.api.Test;

class UnknownActionsTest {

    private final UnknownActions unknown = new UnknownActions();

    @Test
    void whatIsNeverRecordedIsSaidOnce() {
        EventListener listener = new Wanting(Set.of("sign-on.ended", "sign-on.end", "login"));

        assertThat(unknown.newOf(listener)).containsExactly("login", "sign-on.end");
        assertThat(unknown.newOf(listener)).isEmpty();
    }

    @Test
    void anotherVersionOfTheListenerIsLookedAtAgain() {
        unknown.newOf(new Wanting(Set.of("login")));

        assertThat(unknown.newOf(new Wanting(Set.of("logon")))).containsExactly("logon");
        assertThat(unknown.newOf(new Wanting(Set.of("user.created")))).isEmpty();
        assertThat(unknown.newOf(new Wanting(Set.of("logon")))).containsExactly("logon");
    }

    @Test
    void whoWantsAllWantsNothingUnknown() {
        assertThat(unknown.newOf(new Wanting(Set.of()))).isEmpty();
    }

    private record Wanting(Set<String> actions) implements EventListener {

        @Override
        public String id() {
            return "watch";
        }

        @Override
        public void heard(Event event) {
            throw new IllegalStateException("It is not told of anything here.");
        }
    }
}
