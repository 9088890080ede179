package org.gatewright.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gatewright.cache.Codec;
import org.gatewright.cache.InMemoryEntries;
import org.gatewright.cache.TestClock;
import org.gatewright.cluster.Members;
import org.gatewright.cluster.View;
import org.junit.jupiter.api.Test;

/** Two nodes that don't hear of each other, and the database that both reach, or don't. */
class SplitClusterTest {

    private static final Browser BROWSER =
            new Browser(Optional.empty(), Optional.of("binding"), "192.0.2.1", "Firefox", Locale.ENGLISH);

    private final TestClock clock = new TestClock();
    private final Set<String> stored = new HashSet<>();
    private boolean away;

    private final Node left = new Node();
    private final Node right = new Node();

    @Test
    void v050_aRequestThatComesToBothSidesWorksOnOne() {
        assertThat(left.seen.firstSight("request", soon())).isTrue();
        assertThat(right.seen.firstSight("request", soon())).isFalse();
    }

    @Test
    void aTicketThatIsKnownOnBothSidesIsTakenOnOne() {
        Tickets.Ticket ticket = Tickets.make("binding");
        PendingSignOn pending = PendingSignOn.ours(Tickets.hashOf("binding"), "/account", Instant.now(clock));
        left.tickets.open(ticket, pending);
        right.tickets.open(ticket, pending);

        assertThat(right.tickets.take(ticket.value(), BROWSER)).isPresent();
        assertThat(left.tickets.take(ticket.value(), BROWSER)).isEmpty();
        assertThat(left.tickets.gone(ticket.value())).isEqualTo(Problem.ALREADY_USED);
    }

    @Test
    void whatCouldNotBeDecidedCanBeTriedAgain() {
        away = true;
        assertThatIllegalStateException().isThrownBy(() -> left.seen.firstSight("request", soon()));

        away = false;
        assertThat(left.seen.firstSight("request", soon())).isTrue();
    }

    @Test
    void aTicketIsStillOpenWhenItCouldNotBeDecidedWhoTakesIt() {
        Tickets.Ticket ticket = Tickets.make("binding");
        left.tickets.open(ticket, PendingSignOn.ours(Tickets.hashOf("binding"), "/account", Instant.now(clock)));
        away = true;
        assertThatIllegalStateException().isThrownBy(() -> left.tickets.take(ticket.value(), BROWSER));

        away = false;
        assertThat(left.tickets.take(ticket.value(), BROWSER)).isPresent();
    }

    private Instant soon() {
        return Instant.now(clock).plus(Duration.ofMinutes(5));
    }

    private boolean insert(String id) {
        if (away) {
            throw new IllegalStateException("The database is away");
        }
        return stored.add(id);
    }

    /** What lies in the memory of one side. */
    private final class Node {

        private final SeenOnce seen = new SeenOnce(
                new InMemoryEntries<>(Codec.of(Seen.class, SignOnSchema.INSTANCE), Seen::until, clock),
                (id, until) -> insert(id),
                new Members("node", 2, () -> View.NONE, clock));
        private final Tickets tickets = new Tickets(
                new InMemoryEntries<>(
                        Codec.of(PendingSignOn.class, SignOnSchema.INSTANCE), PendingSignOn::endsAt, clock),
                seen,
                clock);
    }
}
