package org.gatewright.group;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GroupPathsTest {

    @Test
    void buildsPathsFromTheTopDown() {
        assertThat(GroupPaths.child("", "staff")).isEqualTo("/staff");
        assertThat(GroupPaths.child("/staff", "admins")).isEqualTo("/staff/admins");
        assertThat(GroupPaths.depth("/staff/admins")).isEqualTo(2);
    }

    @Test
    void whoIsInAGroupIsInThoseAboveItToo() {
        assertThat(GroupPaths.withAncestors("/staff/admins/linux"))
                .containsExactly("/staff", "/staff/admins", "/staff/admins/linux");
        assertThat(GroupPaths.withAncestors("/staff")).containsExactly("/staff");
    }

    @Test
    void aGroupWithALongerNameIsNoPartOfAnother() {
        assertThat(GroupPaths.isWithin("/staff/admins", "/staff")).isTrue();
        assertThat(GroupPaths.isWithin("/staff", "/staff")).isTrue();
        assertThat(GroupPaths.isWithin("/staffing", "/staff")).isFalse();
        assertThat(GroupPaths.isWithin("/staff", "/staff/admins")).isFalse();
    }
}
