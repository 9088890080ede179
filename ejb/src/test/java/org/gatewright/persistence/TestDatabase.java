package org.gatewright.persistence;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.hibernate.cfg.Configuration;

/** A database in memory with the server's own tables, and its entities mapped to them as on the server. */
public final class TestDatabase implements AutoCloseable {

    private static final List<Class<?>> ENTITIES = new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests()).importPackages("org.gatewright").stream()
                    .filter(type -> type.isAnnotatedWith(Entity.class))
                    .<Class<?>>map(JavaClass::reflect)
                    .toList();

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    private final Connection connection;
    private final EntityManagerFactory factory;

    public TestDatabase() {
        Flyway.configure(TestDatabase.class.getClassLoader())
                .dataSource(url, "sa", "")
                .locations("classpath:db/migration")
                .table("schema_history")
                .load()
                .migrate();
        try {
            this.connection = DriverManager.getConnection(url, "sa", "");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Configuration configuration = new Configuration()
                .setProperty("hibernate.connection.url", url)
                .setProperty("hibernate.connection.username", "sa")
                .setProperty("hibernate.connection.password", "")
                .setProperty("hibernate.hbm2ddl.auto", "validate")
                .setProperty("hibernate.type.preferred_instant_jdbc_type", "TIMESTAMP_UTC")
                .setProperty("hibernate.timezone.default_storage", "NORMALIZE_UTC")
                .setProperty("hibernate.jdbc.time_zone", "UTC");
        ENTITIES.forEach(configuration::addAnnotatedClass);
        this.factory = configuration.buildSessionFactory();
    }

    public Connection connection() {
        return connection;
    }

    public EntityManager entities() {
        return factory.createEntityManager();
    }

    /** Does something in a transaction, with entities that nobody has seen before. */
    public void inTransaction(Consumer<EntityManager> work) {
        try (EntityManager entities = entities()) {
            entities.getTransaction().begin();
            work.accept(entities);
            entities.getTransaction().commit();
        }
    }

    public void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void addOrganization(String id, String name) {
        run("insert into organizations (id, name, name_folded, state, version, created_at, changed_at) values ('" + id
                + "', '" + name + "', '" + Names.folded(name) + "', 'ACTIVE', 0, now(), now())");
    }

    @Override
    public void close() throws SQLException {
        factory.close();
        run("shutdown");
        connection.close();
    }
}
