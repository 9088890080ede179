package org.gatewright.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gatewright.list.ListQuery;
import org.gatewright.list.Listing;
import org.junit.jupiter.api.Test;

class SessionPageTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void showsTheLastUsedFirst() {
        Listing<Session> page = SessionPage.of(Stream.of(session(2), session(5), session(3)), ListQuery.of(""));

        assertThat(names(page)).containsExactly("u5", "u3", "u2");
        assertThat(page.total()).isEqualTo(3);
    }

    @Test
    void showsTheSecondPageInEachOrder() {
        assertThat(names(SessionPage.of(many(9), query("userName", true).page(2, 3))))
                .containsExactly("u3", "u4", "u5");
        assertThat(names(SessionPage.of(many(9), query("userName", false).page(2, 3))))
                .containsExactly("u7", "u6", "u5");
        assertThat(names(SessionPage.of(many(9), query("createdAt", true).page(7, 3))))
                .containsExactly("u8", "u9");
    }

    @Test
    void countsWhatMatches() {
        Listing<Session> page = SessionPage.of(many(20), ListQuery.of("U1").page(0, 2));

        assertThat(page.items()).hasSize(2);
        assertThat(page.total()).isEqualTo(11);
    }

    @Test
    void endsAtTenThousand() {
        Listing<Session> last =
                SessionPage.of(many(10_050), query("createdAt", true).page(9_990, 50));

        assertThat(names(last)).hasSize(10).endsWith("u10000");
        assertThat(last.total()).isEqualTo(10_000);
        assertThat(SessionPage.of(many(10_050), ListQuery.of("").page(10_000, 50))
                        .items())
                .isEmpty();
    }

    private static ListQuery query(String sort, boolean ascending) {
        return new ListQuery("", Map.of(), 0, 50, sort, ascending);
    }

    private static Stream<Session> many(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(SessionPageTest::session);
    }

    private static Session session(int number) {
        Instant at = START.plusSeconds(number);
        return new Session(
                "session-" + number,
                "user-" + number,
                "u" + number,
                "org-1",
                at,
                Instant.EPOCH,
                at,
                "192.0.2.7",
                "Firefox",
                List.of());
    }

    private static List<String> names(Listing<Session> page) {
        return page.items().stream().map(Session::userName).toList();
    }
}
