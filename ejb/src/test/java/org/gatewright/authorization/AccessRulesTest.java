package org.gatewright.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.gatewright.authorization.Access.Reason;
import org.junit.jupiter.api.Test;

class AccessRulesTest {

    private static final Standing COLLEAGUE =
            new Standing(true, true, true, true, false, false, false, Set.of(), Set.of());
    private static final Standing GUEST =
            new Standing(true, true, true, false, false, false, false, Set.of(), Set.of());

    @Test
    void anOpenProjectLetsInEverybody() {
        assertThat(AccessRules.access(COLLEAGUE)).isEqualTo(Access.GRANTED);
        assertThat(AccessRules.access(GUEST)).isEqualTo(Access.GRANTED);
    }

    @Test
    void t135_aPersonWhoIsNotActiveIsGone() {
        Standing standing = new Standing(false, true, true, true, false, false, false, Set.of(), Set.of("admin"));

        assertGone(standing, Reason.PERSON_NOT_ACTIVE);
    }

    @Test
    void aPersonWhoseOrganizationIsNotActiveIsGone() {
        Standing standing = new Standing(true, false, true, true, false, false, false, Set.of(), Set.of("admin"));

        assertGone(standing, Reason.ORGANIZATION_NOT_ACTIVE);
    }

    @Test
    void t224_aProjectThatIsNotActiveLetsInNobody() {
        Standing standing = new Standing(true, true, false, true, false, false, false, Set.of(), Set.of("admin"));

        assertRefused(standing, Reason.PROJECT_NOT_ACTIVE);
    }

    @Test
    void t136_demandsAnAuthorizationWhereTheProjectDoes() {
        assertRefused(onlyAuthorized(Set.of()), Reason.NOT_AUTHORIZED);
        assertThat(AccessRules.access(onlyAuthorized(Set.of("reader")))).isEqualTo(Access.GRANTED);
    }

    @Test
    void demandsAGrantWhereTheProjectDoes() {
        Standing without = new Standing(true, true, true, false, false, true, false, Set.of(), Set.of());
        Standing with = new Standing(true, true, true, false, false, true, true, Set.of(), Set.of());

        assertRefused(without, Reason.NOT_GRANTED);
        assertThat(AccessRules.access(with)).isEqualTo(Access.GRANTED);
    }

    @Test
    void needsNoGrantForThePeopleOfItsOwnOrganization() {
        Standing own = new Standing(true, true, true, true, false, true, false, Set.of(), Set.of());

        assertThat(AccessRules.access(own)).isEqualTo(Access.GRANTED);
    }

    @Test
    void givesPeopleOfItsOwnOrganizationEveryRoleTheyHave() {
        Standing own = new Standing(true, true, true, true, true, true, false, Set.of(), Set.of("reader", "admin"));

        assertThat(AccessRules.roles(own)).containsExactly("admin", "reader");
    }

    @Test
    void givesPeopleOfAnotherOrganizationOnlyWhatWasGrantedToIt() {
        Standing guest =
                new Standing(true, true, true, false, true, true, true, Set.of("reader"), Set.of("reader", "admin"));

        assertThat(AccessRules.roles(guest)).containsExactly("reader");
        assertThat(AccessRules.access(guest)).isEqualTo(Access.GRANTED);
    }

    @Test
    void aRoleThatIsNotGrantedAnyMoreIsNoReasonToBeLetIn() {
        Standing guest = new Standing(true, true, true, false, true, true, true, Set.of("reader"), Set.of("admin"));

        assertThat(AccessRules.roles(guest)).isEmpty();
        assertRefused(guest, Reason.NOT_AUTHORIZED);
    }

    @Test
    void aGrantThatIsNotInUseGivesNoRole() {
        Standing guest = new Standing(true, true, true, false, false, false, false, Set.of("admin"), Set.of("admin"));

        assertThat(AccessRules.roles(guest)).isEmpty();
    }

    @Test
    void namesTheRolesThatCanNotBeGiven() {
        assertThat(AccessRules.notGranted(true, Set.of(), List.of("admin"))).isEmpty();
        assertThat(AccessRules.notGranted(false, Set.of("reader"), List.of("reader", "admin")))
                .containsExactly("admin");
    }

    private static Standing onlyAuthorized(Set<String> given) {
        return new Standing(true, true, true, true, true, false, false, Set.of(), given);
    }

    private static void assertGone(Standing standing, Reason reason) {
        assertThat(AccessRules.access(standing)).satisfies(access -> {
            assertThat(access.active()).isFalse();
            assertThat(access.authorized()).isFalse();
            assertThat(access.reason()).hasValue(reason);
        });
    }

    private static void assertRefused(Standing standing, Reason reason) {
        assertThat(AccessRules.access(standing)).satisfies(access -> {
            assertThat(access.active()).isTrue();
            assertThat(access.authorized()).isFalse();
            assertThat(access.reason()).hasValue(reason);
        });
    }
}
