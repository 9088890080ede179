package org.gatewright.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatewright.authorization.Access;
import org.gatewright.authorization.Access.Reason;
import org.gatewright.change.Changed;
import org.gatewright.persistence.EntityDatabase;
import org.gatewright.persistence.TestWorld;
import org.gatewright.spi.identity.Subject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PeopleTest {

    private final EntityDatabase database = new EntityDatabase();
    private final TestWorld world = new TestWorld(database);
    private final Directory directory = database.bean(Directory.class);

    @BeforeEach
    void fill() {
        world.organization("acme")
                .organization("guests")
                .project("crm", "acme")
                .role("crm", "admin")
                .role("crm", "reader")
                .user("alice", "acme")
                .user("bob", "guests");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void v058_findsAPersonByTheUserNameInAnyCase() {
        assertThat(directory.byLoginName(" ALICE ")).hasValueSatisfying(person -> {
            assertThat(person.userId()).isEqualTo("alice");
            assertThat(person.organizationId()).isEqualTo("acme");
            assertThat(person.maySignIn()).isTrue();
        });
        assertThat(directory.byLoginName("carol")).isEmpty();
        assertThat(directory.byLoginName("")).isEmpty();
    }

    @Test
    void findsAPersonByUserNameAndOrganization() {
        database.sql("update users set login_key = 'alice@acme' where id = 'alice'");

        assertThat(directory.byLoginName("alice")).isEmpty();
        assertThat(directory.byLoginName("Alice@Acme")).isPresent();
        assertThat(directory.byLoginName("alice@guests")).isEmpty();
    }

    @Test
    void knowsWhoMayNotSignIn() {
        database.sql("update users set state = 'LOCKED' where id = 'alice'");
        database.sql("update organizations set state = 'INACTIVE' where id = 'guests'");

        assertThat(directory.byLoginName("alice").map(LoginRecord::maySignIn)).hasValue(false);
        assertThat(directory.byId("bob").map(LoginRecord::maySignIn)).hasValue(false);
    }

    @Test
    void writesDownTheLastLogin() {
        Instant at = Instant.parse("2026-02-03T04:05:06Z");

        directory.loggedIn("alice", at);

        database.forget();
        assertThat(database.bean(Users.class).load("alice").toRecord().lastLoginAt())
                .hasValue(at);
    }

    @Test
    void describesAPersonAsTheProjectKnowsThem() {
        world.authorization("z1", "crm", "acme", "user_id", "alice").authorizedRole("z1", "crm", "reader");
        database.sql("update users set language = 'de', fields = '{\"team\":\"blue\"}' where id = 'alice'");

        Subject subject = directory.subject("alice", "crm").orElseThrow();

        assertThat(subject.id()).isEqualTo("alice");
        assertThat(subject.organization()).isEqualTo("Acme");
        assertThat(subject.roles()).containsExactly("reader");
        assertThat(subject.profile())
                .isEqualTo(
                        Map.of("email", "alice@example.com", "displayName", "Alice", "language", "de", "team", "blue"));
    }

    @Test
    void givesTheRolesOfAllGroupsAPersonIsIn() {
        world.group("staff", "acme", "", "/staff")
                .group("admins", "acme", "staff", "/staff/admins")
                .group("staffing", "acme", "", "/staffing")
                .member("admins", "alice")
                .authorization("z1", "crm", "acme", "group_id", "staff")
                .authorizedRole("z1", "crm", "reader")
                .authorization("z2", "crm", "acme", "group_id", "staffing")
                .authorizedRole("z2", "crm", "admin");

        Subject subject = directory.subject("alice", "crm").orElseThrow();

        assertThat(subject.groups()).containsExactly("/staff/admins");
        assertThat(subject.roles()).containsExactly("reader");
    }

    @Test
    void aGroupOfTheSameNameInAnotherOrganizationGivesNothing() {
        world.group("ours", "acme", "", "/staff")
                .group("theirs", "guests", "", "/staff")
                .member("ours", "alice")
                .grant("crm", "guests", "admin")
                .authorization("z1", "crm", "guests", "group_id", "theirs")
                .authorizedRole("z1", "crm", "admin");

        assertThat(directory.subject("alice", "crm").orElseThrow().roles()).isEmpty();
    }

    @Test
    void anAuthorizationThatIsNotActiveGivesNothing() {
        world.authorization("z1", "crm", "acme", "user_id", "alice").authorizedRole("z1", "crm", "reader");
        database.sql("update authorizations set state = 'INACTIVE'");

        assertThat(directory.subject("alice", "crm").orElseThrow().roles()).isEmpty();
    }

    @Test
    void givesGuestsOnlyWhatWasGranted() {
        world.grant("crm", "guests", "reader")
                .authorization("z1", "crm", "guests", "user_id", "bob")
                .authorizedRole("z1", "crm", "reader")
                .authorizedRole("z1", "crm", "admin");

        assertThat(directory.subject("bob", "crm").orElseThrow().roles()).containsExactly("reader");
    }

    @Test
    void t136_anAuthorizationWithoutRoleIsNone() {
        database.sql("update projects set only_authorized = true");
        world.authorization("z1", "crm", "acme", "user_id", "alice");

        assertThat(directory.access("alice", "crm").reason()).hasValue(Reason.NOT_AUTHORIZED);
    }

    @Test
    void t224_knowsWhatIsNotActive() {
        database.sql("update projects set state = 'INACTIVE'");

        assertThat(directory.access("alice", "crm").reason()).hasValue(Reason.PROJECT_NOT_ACTIVE);
    }

    @Test
    void demandsAGrantWhereTheProjectDoes() {
        database.sql("update projects set only_granted = true");

        assertThat(directory.access("alice", "crm").authorized()).isTrue();
        assertThat(directory.access("bob", "crm").reason()).hasValue(Reason.NOT_GRANTED);
    }

    @Test
    void knowsNobodyWhoIsNotThere() {
        assertThat(directory.access("carol", "crm")).isEqualTo(Access.UNKNOWN);
        assertThat(directory.access("alice", "wiki")).isEqualTo(Access.UNKNOWN);
        assertThat(directory.subject("carol", "crm")).isEqualTo(Optional.empty());
    }

    @Test
    void t135_hearsOfChanges() {
        assertThat(directory.access("alice", "crm").active()).isTrue();
        database.sql("update users set state = 'LOCKED'");
        database.entities().clear();
        assertThat(directory.access("alice", "crm").active()).as("kept").isTrue();

        directory.changed(new Changed(Changed.Kind.USER, "bob"));
        assertThat(directory.access("alice", "crm").active())
                .as("of somebody else")
                .isTrue();

        directory.changed(new Changed(Changed.Kind.USER, "alice"));
        assertThat(directory.access("alice", "crm").active()).isFalse();
    }

    @Test
    void t224_hearsOfChangesOfProjectsAndOrganizations() {
        for (Changed.Kind kind : List.of(
                Changed.Kind.ORGANIZATION,
                Changed.Kind.PROJECT,
                Changed.Kind.ROLE,
                Changed.Kind.GRANT,
                Changed.Kind.GROUP,
                Changed.Kind.AUTHORIZATION)) {
            database.sql("update projects set state = 'ACTIVE'");
            database.entities().clear();
            directory.missedChanges();
            assertThat(directory.access("alice", "crm").authorized()).isTrue();
            database.sql("update projects set state = 'INACTIVE'");
            database.entities().clear();

            directory.changed(new Changed(kind, "any"));

            assertThat(directory.access("alice", "crm").authorized())
                    .as("%s", kind)
                    .isFalse();
        }
    }
}
