package org.gatewright.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.gatewright.failure.ErrorCode;
import org.junit.jupiter.api.Test;

class MigrationTest {

    private static final Writes.Unique NAME = new Writes.Unique("uq_organizations_name", ErrorCode.NAME_TAKEN, "name");
    private static final Writes.Unique OTHER = new Writes.Unique("uq_projects_name", ErrorCode.ALIAS_TAKEN, "alias");

    @Test
    void everyEntityFitsItsTable() throws SQLException {
        try (TestDatabase database = new TestDatabase();
                EntityManager entities = database.entities()) {
            assertThat(entities.getMetamodel().getEntities())
                    .extracting(EntityType::getName)
                    .contains("OrganizationEntity", "ProjectEntity", "AuditRecordEntity");
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
}
