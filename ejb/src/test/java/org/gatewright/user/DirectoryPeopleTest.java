package org.gatewright.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatewright.administrator.Actor;
import org.gatewright.administrator.Precedence;
import org.gatewright.audit.Action;
import org.gatewright.cache.TestClock;
import org.gatewright.persistence.EntityDatabase;
import org.gatewright.persistence.TestWorld;
import org.gatewright.setting.Policies;
import org.gatewright.setting.PolicyStore;
import org.gatewright.spi.directory.DirectoryPerson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DirectoryPeopleTest {

    private final News news = new News();
    private final EntityDatabase database = new EntityDatabase()
            .with(new TestClock())
            .with(news)
            .with(new InitialPolicies())
            .with(new ManyOwners());
    private final DirectoryPeople people = database.bean(DirectoryPeople.class);
    private final Users users = database.bean(Users.class);

    @BeforeEach
    void fill() {
        new TestWorld(database).organization("acme").user("alice", "acme");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whoSignsInForTheFirstTimeIsOneOfTheOrganizationsPeople() {
        LoginRecord dave = people.takeOver("acme", "ldap", dave("Dave", true)).orElseThrow();

        assertThat(dave.maySignIn()).isTrue();
        assertThat(dave.directory()).hasValue("ldap");
        User user = users.load(dave.userId()).toRecord();
        assertThat(user.userName()).isEqualTo("dave");
        assertThat(user.givenName()).isEqualTo("Dave");
        assertThat(user.email()).hasValue("dave@example.com");
        assertThat(user.fields()).containsExactly(Map.entry("department", "Sales"));
        assertThat(news.told).containsExactly("USER_CREATED");
    }

    @Test
    void whatTheDirectorySaysIsTakenOverAndToldWhenItIsAnother() {
        String id = people.takeOver("acme", "ldap", dave("Dave", true))
                .orElseThrow()
                .userId();
        people.takeOver("acme", "ldap", dave("Dave", true));
        people.takeOver("acme", "ldap", dave("David", true));

        assertThat(users.load(id).toRecord().givenName()).isEqualTo("David");
        assertThat(news.told).containsExactly("USER_CREATED", "USER_CHANGED givenName, displayName");
    }

    @Test
    void nobodyTakesTheNameOfSomebodyWhoIsHere() {
        Optional<LoginRecord> taken =
                people.takeOver("acme", "ldap", new DirectoryPerson("7", "Alice", true, Map.of()));

        assertThat(taken).isEmpty();
        assertThat(users.load("alice").toRecord().directory()).isEmpty();
    }

    @Test
    void whatCanNotBeKeptStaysAsItWas() {
        String id = people.takeOver("acme", "ldap", dave("Dave", true))
                .orElseThrow()
                .userId();

        people.takeOver("acme", "ldap", new DirectoryPerson("7", "dave", true, Map.of("email", "no address")));

        assertThat(users.load(id).toRecord().email()).hasValue("dave@example.com");
    }

    @Test
    void whoLeavesTheDirectoryIsOutOfUseUntilTheyAreBack() {
        String id = people.takeOver("acme", "ldap", dave("Dave", true))
                .orElseThrow()
                .userId();

        people.removed("acme", "ldap", List.of("7", "unknown"));
        assertThat(users.load(id).state()).isEqualTo(UserState.INACTIVE);
        assertThat(people.inUse("acme", "ldap")).isEmpty();

        people.changed("acme", "ldap", List.of(dave("Dave", true)));
        assertThat(users.load(id).state()).isEqualTo(UserState.ACTIVE);
        assertThat(people.inUse("acme", "ldap")).containsExactly("7");
    }

    @Test
    void whomAnAdministratorPutOutOfUseTheDirectoryDoesNotPutBack() {
        String id = people.takeOver("acme", "ldap", dave("Dave", true))
                .orElseThrow()
                .userId();
        users.load(id).state(UserState.INACTIVE);

        people.changed("acme", "ldap", List.of(dave("Dave", true)));

        assertThat(users.load(id).state()).isEqualTo(UserState.INACTIVE);
        assertThat(people.takeOver("acme", "ldap", dave("Dave", true))
                        .orElseThrow()
                        .maySignIn())
                .isFalse();
    }

    @Test
    void peopleOfOtherDirectoriesAreNoneOfItsBusiness() {
        String id = people.takeOver("acme", "ldap", dave("Dave", true))
                .orElseThrow()
                .userId();

        people.removed("acme", "other", List.of("7"));

        assertThat(users.load(id).state()).isEqualTo(UserState.ACTIVE);
    }

    private static DirectoryPerson dave(String givenName, boolean active) {
        return new DirectoryPerson(
                "7",
                "dave",
                active,
                Map.of("givenName", givenName, "email", "dave@example.com", "department", "Sales"));
    }

    private static final class News extends UserNews {

        final List<String> told = new ArrayList<>();

        @Override
        void tell(Actor actor, UserEntity user, Action action, List<String> changed) {
            told.add((action + " " + String.join(", ", changed)).strip());
        }
    }

    private static final class InitialPolicies extends PolicyStore {

        @Override
        public Policies effective(String organizationId) {
            return Policies.INITIAL;
        }
    }

    private static final class ManyOwners extends Precedence {

        @Override
        public void requireAnotherOwner(String userId) {}
    }
}
