package org.gatewright.administrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.junit.jupiter.api.Test;

class ActorTest {

    @Test
    void anInstanceOwnerMayDoEverythingEverywhere() {
        Actor owner = actor(Scope.INSTANCE, AdministratorRole.OWNER);

        for (Permission permission : Permission.values()) {
            assertThat(owner.may(permission, "any", "any"))
                    .as(permission.name())
                    .isTrue();
        }
    }

    @Test
    void anOrganizationsOwnerStaysInTheOrganization() {
        Actor owner = actor(Scope.organization("o1"), AdministratorRole.OWNER);

        assertThat(owner.may(Permission.PROJECT_WRITE, "o1", "p1")).isTrue();
        assertThat(owner.may(Permission.PROJECT_WRITE, "o2", "p2")).isFalse();
        assertThat(owner.may(Permission.INSTANCE_READ, "", "")).isFalse();
    }

    @Test
    void aProjectsOwnerStaysInTheProject() {
        Actor owner = actor(Scope.project("p1"), AdministratorRole.OWNER);

        assertThat(owner.may(Permission.APPLICATION_WRITE, "o1", "p1")).isTrue();
        assertThat(owner.may(Permission.APPLICATION_WRITE, "o1", "p2")).isFalse();
        assertThat(owner.may(Permission.PERSON_READ, "o1", "")).isFalse();
    }

    @Test
    void anAuditorChangesNothing() {
        Actor auditor = actor(Scope.INSTANCE, AdministratorRole.AUDITOR);

        for (Permission permission : Permission.values()) {
            assertThat(auditor.may(permission, "o", "p")).as(permission.name()).isEqualTo(permission.isRead());
        }
    }

    @Test
    void aManagerOfPeopleChangesPeopleAlone() {
        Actor manager = actor(Scope.INSTANCE, AdministratorRole.MANAGER_OF_PEOPLE);

        assertThat(manager.may(Permission.PERSON_WRITE, "o", "")).isTrue();
        assertThat(manager.may(Permission.SESSION_END, "o", "")).isTrue();
        assertThat(manager.may(Permission.PROJECT_WRITE, "o", "p")).isFalse();
        assertThat(manager.may(Permission.ADMINISTRATOR_WRITE, "o", "")).isFalse();
    }

    @Test
    void v064_whatIsNoneOfTheActorsBusinessDoesNotExist() {
        refuses(ErrorCode.NOT_FOUND, actor(Scope.organization("o1"), AdministratorRole.OWNER), "o2");
        refuses(ErrorCode.NOT_FOUND, new Actor("u", "alice", "192.0.2.1", List.of()), "o1");
        refuses(ErrorCode.DENIED, actor(Scope.organization("o1"), AdministratorRole.AUDITOR), "o1");
    }

    private static void refuses(ErrorCode code, Actor actor, String organization) {
        assertThatThrownBy(() -> actor.require(Permission.PROJECT_WRITE, organization))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static Actor actor(Scope scope, AdministratorRole role) {
        return new Actor("u1", "alice", "192.0.2.1", List.of(new Assignment(scope, role)));
    }
}
