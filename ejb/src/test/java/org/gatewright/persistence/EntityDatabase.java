package org.gatewright.persistence;

import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.cfg.Configuration;

/**
 * An H2 database in memory, brought to its form by the real migrations, with every entity of the server. All tests share it;
 * each has a transaction that is undone at the end, and so finds it empty.
 */
public final class EntityDatabase implements AutoCloseable {

    private static final List<Logger> TALKATIVE =
            List.of(Logger.getLogger("org.hibernate"), Logger.getLogger("org.flywaydb"));
    private static final SessionFactory SESSIONS = open();

    private final EntityManager entities = SESSIONS.createEntityManager();
    private final Map<Class<?>, Object> beans = new LinkedHashMap<>();

    public EntityDatabase() {
        entities.getTransaction().begin();
    }

    private static SessionFactory open() {
        TALKATIVE.forEach(logger -> logger.setLevel(Level.SEVERE));
        String url = "jdbc:h2:mem:gatewright;DB_CLOSE_DELAY=-1";
        Flyway.configure()
                .dataSource(url, "sa", "")
                .locations("classpath:db/migration")
                .table("schema_history")
                .load()
                .migrate();
        Configuration configuration = new Configuration()
                .setProperty(AvailableSettings.JAKARTA_JDBC_URL, url)
                .setProperty(AvailableSettings.JAKARTA_JDBC_USER, "sa")
                .setProperty(AvailableSettings.PREFERRED_INSTANT_JDBC_TYPE, "TIMESTAMP_UTC")
                .setProperty(AvailableSettings.JDBC_TIME_ZONE, "UTC");
        entityClasses().forEach(configuration::addAnnotatedClass);
        return configuration.buildSessionFactory();
    }

    public EntityManager entities() {
        return entities;
    }

    /** Gives beans this instance wherever they ask for its type. */
    public EntityDatabase with(Object instance) {
        beans.put(instance.getClass(), instance);
        return this;
    }

    /** A bean of the server with all it asks for, as far as that is the database and other such beans. */
    public <T> T bean(Class<T> type) {
        for (Object known : beans.values()) {
            if (type.isInstance(known)) {
                return type.cast(known);
            }
        }
        try {
            Constructor<T> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            T bean = constructor.newInstance();
            beans.put(type, bean);
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(PersistenceContext.class) || field.isAnnotationPresent(Inject.class)) {
                    field.setAccessible(true);
                    field.set(bean, field.getType() == EntityManager.class ? entities : bean(field.getType()));
                }
            }
            return bean;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    /** Runs SQL, with {@code ?1} and so on for the values. */
    public void sql(String sql, Object... values) {
        var query = entities.createNativeQuery(sql, Object.class);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        query.executeUpdate();
    }

    /** Writes what is pending and forgets it, so that the next read is from the database. */
    public void forget() {
        entities.flush();
        entities.clear();
    }

    @Override
    public void close() {
        entities.getTransaction().rollback();
        entities.close();
    }

    /** The server finds them by their annotation, too. */
    private static List<Class<?>> entityClasses() {
        try {
            Path root = Path.of(Names.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> files = Files.walk(root)) {
                return files.map(file -> root.relativize(file).toString())
                        .filter(name -> name.endsWith("Entity.class"))
                        .map(name -> name.substring(0, name.length() - ".class".length())
                                .replace('/', '.'))
                        .<Class<?>>map(EntityDatabase::load)
                        .filter(type -> type.isAnnotationPresent(Entity.class))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
