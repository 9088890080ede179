package org.gatewright.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatewright.administrator.Reach;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.list.ListQuery;
import org.gatewright.list.Listing;
import org.gatewright.persistence.EntityDatabase;
import org.gatewright.persistence.TestWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UsersTest {

    private static final Reach EVERYWHERE = new Reach(true, Set.of(), Set.of());
    private static final Instant NOW = Instant.parse("2026-02-03T04:05:06Z");

    private final EntityDatabase database = new EntityDatabase();
    private final Users users = database.bean(Users.class);

    @BeforeEach
    void fill() {
        new TestWorld(database)
                .organization("acme")
                .organization("guests")
                .user("alice", "acme")
                .user("bob", "acme")
                .user("carol", "guests");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void keepsAPerson() {
        UserEntity dave = new UserEntity("u-1", "acme", NOW);
        dave.name("Dave", LoginNames.key("Dave", "acme", false));
        dave.email(Optional.of("dave@example.com"));
        dave.givenName("Dave");
        dave.familyName("Doe");
        dave.displayName("Dave Doe");
        dave.language(Optional.of("de"));
        dave.fields(Map.of("team", "blue"));
        users.add(dave);
        database.forget();

        User read = users.load("u-1").toRecord();

        assertThat(read.organizationName()).isEqualTo("Acme");
        assertThat(read.userName()).isEqualTo("Dave");
        assertThat(read.email()).hasValue("dave@example.com");
        assertThat(read.language()).hasValue("de");
        assertThat(read.fields()).containsExactly(Map.entry("team", "blue"));
        assertThat(read.state()).isEqualTo(UserState.INITIAL);
        assertThat(read.createdAt()).isEqualTo(NOW);
        assertThat(read.hasPassword()).isFalse();
        assertThat(read.hasSecondFactor()).isFalse();
    }

    @Test
    void knowsWhoHasCredentials() {
        database.sql("insert into passwords values ('alice', 'x', current_timestamp)");
        database.sql("insert into second_factors values ('alice', 'x', true, 0, current_timestamp, 'sms')");
        database.sql("insert into second_factors values ('bob', 'x', false, 0, current_timestamp, 'totp')");

        assertThat(users.load("alice").toRecord().hasPassword()).isTrue();
        assertThat(users.load("alice").toRecord().hasSecondFactor()).isTrue();
        assertThat(users.load("alice").toRecord().secondFactor()).hasValue("sms");
        assertThat(users.load("bob").toRecord().secondFactor()).isEmpty();
        assertThat(users.load("bob").toRecord().hasSecondFactor())
                .as("not confirmed yet")
                .isFalse();
    }

    @Test
    void v058_letsNobodyHaveTheNameOfAnother() {
        assertThatThrownBy(() -> users.requireFree("guests", "alice", "alice", ""))
                .satisfies(UsersTest::isNameTaken);
        assertThatThrownBy(() -> users.requireFree("acme", "alice", "alice@acme", ""))
                .satisfies(UsersTest::isNameTaken);
        users.requireFree("guests", "alice", "alice@guests", "");
        users.requireFree("acme", "alice", "alice", "alice");
    }

    @Test
    void theDatabaseLetsNobodyHaveTheNameOfAnother() {
        UserEntity second = new UserEntity("u-1", "guests", NOW);
        second.name("Alice", "alice");

        assertThatThrownBy(() -> users.add(second)).satisfies(UsersTest::isNameTaken);
    }

    @Test
    void findsPeopleByAllTheirNames() {
        assertThat(names("ALI", EVERYWHERE, Optional.empty())).containsExactly("alice");
        assertThat(names("bob@example", EVERYWHERE, Optional.empty())).containsExactly("bob");
        assertThat(names("%", EVERYWHERE, Optional.empty())).isEmpty();
        assertThat(names("", EVERYWHERE, Optional.empty())).containsExactly("alice", "bob", "carol");
    }

    @Test
    void ofManyPeopleShowsThePartThatIsAskedForAndCountsTenThousandFound() {
        database.sql(
                """
                insert into users (id, organization_id, user_name, user_name_folded, login_key, given_name, family_name,
                        display_name, fields, state, version, created_at, changed_at)
                    select 'm' || x, organization_id, 'm' || (100000 - x), 'm' || (100000 - x), 'm' || x, '', '', 'Many', fields,
                        state, version, created_at, changed_at
                    from users, system_range(1, 12000) where id = 'alice'""");

        Listing<User> sorted =
                users.list(EVERYWHERE, Optional.empty(), new ListQuery("", Map.of(), 5003, 2, "userName", true));
        assertThat(sorted.total()).isEqualTo(12_003);
        assertThat(sorted.items()).extracting(User::userName).containsExactly("m93000", "m93001");

        Listing<User> found =
                users.list(EVERYWHERE, Optional.empty(), new ListQuery("many", Map.of(), 0, 2, "userName", true));
        assertThat(found.total()).isEqualTo(10_000);
        assertThat(found.items()).extracting(User::userName).containsExactly("m88000", "m88001");

        assertThat(names("m77", EVERYWHERE, Optional.empty())).contains("m99923");
    }

    @Test
    void v064_listsOnlyPeopleThatTheActorSees() {
        assertThat(names("", new Reach(false, Set.of("guests"), Set.of()), Optional.empty()))
                .containsExactly("carol");
        assertThat(names("", new Reach(false, Set.of(), Set.of("p-1")), Optional.empty()))
                .isEmpty();
        assertThat(names("", EVERYWHERE, Optional.of("acme"))).containsExactly("alice", "bob");
    }

    @Test
    void pagesSortsAndFilters() {
        database.sql("update users set state = 'LOCKED' where id = 'bob'");

        Listing<User> page =
                users.list(EVERYWHERE, Optional.empty(), new ListQuery("", Map.of(), 1, 1, "userName", false));
        assertThat(page.total()).isEqualTo(3);
        assertThat(page.items()).extracting(User::userName).containsExactly("bob");

        Listing<User> locked =
                users.list(EVERYWHERE, Optional.empty(), new ListQuery("", Map.of("state", "LOCKED"), 0, 10, "", true));
        assertThat(locked.items()).extracting(User::userName).containsExactly("bob");
    }

    private java.util.List<String> names(String text, Reach reach, Optional<String> organization) {
        return users.list(reach, organization, ListQuery.of(text)).items().stream()
                .map(User::userName)
                .toList();
    }

    private static void isNameTaken(Throwable thrown) {
        assertThat(thrown).isInstanceOfSatisfying(DomainException.class, fault -> {
            assertThat(fault.code()).isEqualTo(ErrorCode.NAME_TAKEN);
            assertThat(fault.field()).hasValue("userName");
        });
    }
}
