package org.gatewright.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionLifeTest {

    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");

    private final SessionLife life = new SessionLife(Duration.ofHours(2), Duration.ofHours(12));

    @Test
    void endsAfterLyingIdle() {
        Session session = usedAt(START);

        assertThat(life.isOver(session, START.plus(Duration.ofMinutes(119)))).isFalse();
        assertThat(life.isOver(session, START.plus(Duration.ofHours(2)))).isTrue();
    }

    @Test
    void endsAtTheMaximumHoweverMuchItIsUsed() {
        Instant late = START.plus(Duration.ofHours(12)).minusSeconds(1);
        Session session = usedAt(late);

        assertThat(life.isOver(session, late)).isFalse();
        assertThat(life.isOver(session, late.plusSeconds(1))).isTrue();
        assertThat(life.end(session)).isEqualTo(START.plus(Duration.ofHours(12)));
    }

    @Test
    void notesItsUseOnceAMinute() {
        Session session = usedAt(START);

        assertThat(life.isWorthNoting(session, START.plusSeconds(59))).isFalse();
        assertThat(life.isWorthNoting(session, START.plusSeconds(60))).isTrue();
    }

    @Test
    void notesItsUseMoreOftenWhenTheIdleTimeIsShort() {
        SessionLife shortLife = new SessionLife(Duration.ofSeconds(60), Duration.ofHours(1));

        assertThat(shortLife.isWorthNoting(usedAt(START), START.plusSeconds(14)))
                .isFalse();
        assertThat(shortLife.isWorthNoting(usedAt(START), START.plusSeconds(15)))
                .isTrue();
    }

    @Test
    void isKeptUntilItIsOverAndNoLonger() {
        assertThat(life.keptUntil(usedAt(START))).isEqualTo(START.plus(Duration.ofMinutes(121)));
        assertThat(life.keptUntil(usedAt(START.plus(Duration.ofHours(11)))))
                .isEqualTo(START.plus(Duration.ofHours(12)));
    }

    private static Session usedAt(Instant time) {
        return new Session("id", "user", "alice", "org", START, Instant.EPOCH, time, "", "", List.of());
    }
}
