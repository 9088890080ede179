package org.gatewright.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gatewright.cache.TestClock;
import org.gatewright.spi.protocol.Level;
import org.junit.jupiter.api.Test;

class SessionsTest {

    private final TestClock clock = new TestClock();
    private final TestSessions world = new TestSessions(clock);
    private final Sessions sessions = world.sessions;

    @Test
    void leadsFromTheCookieToTheSession() {
        Sessions.Opened opened = open();

        Session found = sessions.find(opened.cookie()).orElseThrow();

        assertThat(found).isEqualTo(opened.session());
        assertThat(found.userName()).isEqualTo("alice");
        assertThat(found.level()).isEqualTo(Level.PASSWORD);
    }

    @Test
    void keepsTheCookieNowhere() {
        Sessions.Opened opened = open();

        assertThat(opened.session().id()).isNotEqualTo(opened.cookie());
        assertThat(sessions.find(opened.session().id())).isEmpty();
    }

    @Test
    void t130_garbledCookieIsNoSession() {
        open();

        assertThat(sessions.find("")).isEmpty();
        assertThat(sessions.find("../../etc")).isEmpty();
        assertThat(sessions.find("A".repeat(43))).isEmpty();
    }

    @Test
    void t233_endsByIdleTime() {
        Sessions.Opened opened = open();

        clock.advance(TestSessions.IDLE);

        assertThat(sessions.find(opened.cookie())).isEmpty();
    }

    @Test
    void t233_endsByMaximumTimeAlthoughItIsUsed() {
        Sessions.Opened opened = open();
        for (int hour = 1; hour < 12; hour++) {
            clock.advance(Duration.ofHours(1));
            assertThat(sessions.find(opened.cookie())).as("hour %s", hour).isPresent();
        }

        clock.advance(Duration.ofHours(1));

        assertThat(sessions.find(opened.cookie())).isEmpty();
    }

    @Test
    void writesNothingForAUseWithinTheMinute() {
        Sessions.Opened opened = open();
        int before = world.entries.writes();

        clock.advance(Duration.ofSeconds(59));
        sessions.find(opened.cookie());
        int within = world.entries.writes();
        clock.advance(Duration.ofSeconds(1));
        sessions.find(opened.cookie());

        assertThat(within).isEqualTo(before);
        assertThat(world.entries.writes()).isEqualTo(before + 1);
    }

    @Test
    void endsOnceAndTellsOneCaller() {
        Sessions.Opened opened = open();

        assertThat(sessions.end(opened.session().id())).isPresent();
        assertThat(sessions.end(opened.session().id())).isEmpty();
        assertThat(sessions.find(opened.cookie())).isEmpty();
        assertThat(world.index.size()).isZero();
    }

    @Test
    void findsThePersonsSessions() {
        Sessions.Opened one = open();
        Sessions.Opened other = open();

        assertThat(sessions.ofPerson("user-alice")).containsExactlyInAnyOrder(one.session(), other.session());
        assertThat(sessions.ofPerson("user-bob")).isEmpty();
    }

    @Test
    void findsThePersonsSessionsAlsoWhenTheyAreTooManyForTheIndex() {
        for (int i = 0; i <= SessionIds.MOST; i++) {
            open();
        }

        assertThat(sessions.ofPerson("user-alice")).hasSize(SessionIds.MOST + 1);
    }

    @Test
    void findsSessionsByWhatTheApplicationWasGiven() {
        Sessions.Opened opened = open();
        sessions.remember(opened.session(), part("app-1", "idx-1", Map.of("nameId", "alice@example.com")));

        assertThat(sessions.meant("app-1", Map.of("nameId", "alice@example.com")))
                .extracting(Session::id)
                .containsExactly(opened.session().id());
    }

    @Test
    void aNameIdFindsTheSessionWithoutAnEntryForItsSessionIndex() {
        Sessions.Opened opened = open();
        sessions.remember(
                opened.session(),
                part("app-1", "idx-1", Map.of("nameId", "alice@example.com", "sessionIndex", "idx-1")));

        assertThat(world.index.size()).as("entries for person and name id").isEqualTo(2);
        assertThat(sessions.meant("app-1", Map.of("nameId", "alice@example.com", "sessionIndex", "idx-1")))
                .extracting(Session::id)
                .containsExactly(opened.session().id());
        assertThat(sessions.meant("app-1", Map.of("sessionIndex", "idx-1")))
                .extracting(Session::id)
                .containsExactly(opened.session().id());
        assertThat(sessions.meant("app-1", Map.of("nameId", "alice@example.com", "sessionIndex", "idx-2")))
                .isEmpty();
    }

    @Test
    void ofManySessionsWithOneNameIdEachIsFoundByItsSessionIndex() {
        for (int i = 1; i <= SessionIds.MOST + 2; i++) {
            sessions.remember(
                    open().session(), part("app-1", "idx-" + i, Map.of("nameId", "all", "sessionIndex", "idx-" + i)));
        }

        for (String index : List.of("idx-1", "idx-" + SessionIds.MOST, "idx-" + (SessionIds.MOST + 2))) {
            assertThat(sessions.meant("app-1", Map.of("nameId", "all", "sessionIndex", index)))
                    .as(index)
                    .hasSize(1)
                    .allMatch(session ->
                            session.participations().get(0).sessionIndex().equals(index));
        }
        assertThat(sessions.meant("app-1", Map.of("nameId", "all"))).hasSize(SessionIds.MOST + 2);
        assertThat(sessions.meant("app-1", Map.of("nameId", "all", "sessionIndex", "idx-0")))
                .isEmpty();
    }

    @Test
    void nothingLeadsToASessionThatEnded() {
        Session session = open().session();
        sessions.remember(session, part("app-1", "idx-1", Map.of("nameId", "alice", "sessionIndex", "idx-1")));

        sessions.end(session.id());

        assertThat(world.index.size()).isZero();
        assertThat(sessions.meant("app-1", Map.of("nameId", "alice", "sessionIndex", "idx-1")))
                .isEmpty();
    }

    @Test
    void v049_sessionIndexOfAnotherApplicationMeansNothing() {
        Sessions.Opened opened = open();
        sessions.remember(opened.session(), part("app-1", "idx-1", Map.of("sessionIndex", "idx-1")));

        assertThat(sessions.meant("app-2", Map.of("sessionIndex", "idx-1"))).isEmpty();
        assertThat(sessions.meant("app-1", Map.of("sessionIndex", "idx-1", "nameId", "x")))
                .isEmpty();
        assertThat(sessions.meant("app-1", Map.of())).isEmpty();
    }

    @Test
    void writesNothingWhenTheApplicationIsGivenTheSameAgain() {
        Sessions.Opened opened = open();
        Participation part = part("app-1", "idx-1", Map.of("nameId", "alice"));
        sessions.remember(opened.session(), part);
        Session now = sessions.find(opened.cookie()).orElseThrow();
        int before = world.entries.writes() + world.index.writes();

        assertThat(sessions.remember(now, part)).isTrue();
        assertThat(world.entries.writes() + world.index.writes()).isEqualTo(before);
    }

    @Test
    void doesNotBringAnEndedSessionBackToLife() {
        Sessions.Opened opened = open();
        sessions.end(opened.session().id());

        assertThat(sessions.remember(opened.session(), part("app-1", "idx-1", Map.of("nameId", "alice"))))
                .isFalse();
        assertThat(sessions.find(opened.cookie())).isEmpty();
    }

    @Test
    void showsASessionToPeople() {
        Sessions.Opened opened = open();
        sessions.remember(opened.session(), part("app-1", "idx-1", Map.of("nameId", "alice")));

        SessionInfo info = sessions.info(sessions.find(opened.cookie()).orElseThrow());

        assertThat(info.expiresAt()).isEqualTo(Instant.now(clock).plus(TestSessions.MAXIMUM));
        assertThat(info.participants())
                .containsExactly(new SessionInfo.Participant("app-1", "The app", Instant.now(clock)));
        assertThat(info.toString()).doesNotContain(opened.cookie());
    }

    private Sessions.Opened open() {
        return sessions.open(TestSessions.alice(Instant.now(clock)));
    }

    private Participation part(String application, String index, Map<String, String> remembered) {
        return new Participation(application, "The app", index, Instant.now(clock), remembered);
    }

    @Test
    void survivesTheWayIntoTheCacheAndBack() {
        Session session = new Session(
                "id",
                "user",
                "alice",
                "org",
                Instant.now(clock),
                Instant.now(clock).plusMillis(1),
                Instant.now(clock),
                "",
                "",
                List.of(part("app", "idx", Map.of("a", "", "b", "ü"))));

        world.entries.put("id", session);

        assertThat(world.entries.find("id")).contains(session);
    }
}
