package org.gatewright.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.gatewright.failure.ErrorCode;
import org.junit.jupiter.api.Test;

class MigrationTest {

    private static final Writes.Unique NAME = new Writes.Unique("uq_organizations_name", ErrorCode.NAME_TAKEN, "name");
    private static final Writes.Unique OTHER = new Writes.Unique("uq_projects_name", ErrorCode.ALIAS_TAKEN, "alias");

    @Test
    void makesEveryTableThatAnEntityIsMappedTo() throws SQLException {
        try (TestDatabase database = new TestDatabase()) {
            assertThat(tables(database))
                    .contains(
                            "administrators",
                            "audit_head",
                            "audit_records",
                            "organizations",
                            "policies",
                            "project_grant_roles",
                            "project_grants",
                            "project_roles",
                            "projects",
                            "protocol_settings");
        }
    }

    @Test
    void theChainOfTheActivityStartsWithItsOneEnd() throws SQLException {
        try (TestDatabase database = new TestDatabase();
                Statement statement = database.connection().createStatement();
                ResultSet row = statement.executeQuery("select sequence, hash from audit_head")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getLong(1)).isZero();
            assertThat(row.getString(2)).isEqualTo("0".repeat(64));
            assertThat(row.next()).isFalse();
        }
    }

    @Test
    void aNameIsUniqueWhateverItsCapitalLetters() throws SQLException {
        try (TestDatabase database = new TestDatabase()) {
            database.addOrganization("o1", "Example");

            assertThatThrownBy(() -> database.addOrganization("o2", "EXAMPLE"))
                    .satisfies(refused ->
                            assertThat(Writes.violated(refused, OTHER, NAME)).contains(NAME));
        }
    }

    @Test
    void aBrokenReferenceIsNoQuestionOfUniqueness() throws SQLException {
        try (TestDatabase database = new TestDatabase()) {
            assertThatThrownBy(
                            () -> database.run("insert into project_roles (id, project_id, role_key, role_key_folded,"
                                    + " display_name, display_name_folded) values ('r1', 'none', 'a', 'a', 'A', 'a')"))
                    .satisfies(refused ->
                            assertThat(Writes.violated(refused, OTHER, NAME)).isEmpty());
        }
    }

    private static List<String> tables(TestDatabase database) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = database.connection().createStatement();
                ResultSet rows = statement.executeQuery(
                        "select lower(table_name) from information_schema.tables where table_schema = 'PUBLIC'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
