package org.gatewright.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.gatewright.list.ListQuery;
import org.gatewright.list.Listing;
import org.junit.jupiter.api.Test;

class ListAddressTest {

    private static ListAddress read(Map<String, String[]> parameters) {
        return ListAddress.read("/console/people/list", parameters, List.of("id"), List.of("state"), "name");
    }

    private static Map<String, String[]> one(String name, String value) {
        return Map.of(name, new String[] {value});
    }

    @Test
    void aBareAddressIsTheFirstPageInTheListsOrder() {
        assertThat(read(Map.of()).query()).isEqualTo(new ListQuery("", Map.of(), 0, 20, "name", true));
    }

    @Test
    void filtersAreThoseTheListKnows() {
        ListAddress address = read(Map.of("state", new String[] {"LOCKED"}, "colour", new String[] {"red"}));

        assertThat(address.query().filters()).containsExactly(Map.entry("state", "LOCKED"));
        assertThat(address.isNarrowed()).isTrue();
    }

    @Test
    void aBlankFilterIsNone() {
        assertThat(read(one("state", " ")).isNarrowed()).isFalse();
    }

    @Test
    void pagesAreCountedFromOneAndNonsenseIsTheFirst() {
        assertThat(read(one("page", "3")).query().first()).isEqualTo(40);
        assertThat(read(one("page", "0")).query().first()).isZero();
        assertThat(read(one("page", "-5")).query().first()).isZero();
        assertThat(read(one("page", "99999999999")).query().first()).isZero();
    }

    @Test
    void linksKeepWhatTheListIsAboutAndAreEncoded() {
        ListAddress address =
                read(Map.of("id", new String[] {"7"}, "q", new String[] {"a&b=c"}, "state", new String[] {"ACTIVE"}));

        assertThat(address.onPage(2))
                .isEqualTo("/console/people/list?id=7&q=a%26b%3Dc&state=ACTIVE&sort=name&order=up&page=2");
    }

    @Test
    void sortingTurnsTheSameColumnAroundAndGoesBackToTheFirstPage() {
        ListAddress address = read(one("page", "4"));

        assertThat(address.sortedBy("name")).isEqualTo("/console/people/list?sort=name&order=down");
        assertThat(address.sortedBy("createdAt")).isEqualTo("/console/people/list?sort=createdAt&order=up");
    }

    @Test
    void theFirstOfManyPagesHasANextAndNoPrevious() {
        ListPage<String> page = read(Map.of()).load(query -> new Listing<>(Collections.nCopies(20, "x"), 41));

        assertThat(page.isPaged()).isTrue();
        assertThat(page.getPrevious()).isNull();
        assertThat(page.getNext()).endsWith("page=2");
        assertThat(page.getFrom()).isEqualTo(1);
        assertThat(page.getTo()).isEqualTo(20);
    }

    @Test
    void theLastPageHasNoNext() {
        ListPage<String> page = read(one("page", "3")).load(query -> new Listing<>(List.of("x"), 41));

        assertThat(page.getNext()).isNull();
        assertThat(page.getPrevious()).endsWith("page=2");
        assertThat(page.getFrom()).isEqualTo(41);
        assertThat(page.getTo()).isEqualTo(41);
    }

    @Test
    void anEmptyListThatNobodyNarrowedIsUntouched() {
        assertThat(read(Map.of()).load(query -> new Listing<>(List.of(), 0)).isUntouched())
                .isTrue();
        assertThat(read(one("q", "x"))
                        .load(query -> new Listing<>(List.of(), 0))
                        .isUntouched())
                .isFalse();
    }
}
