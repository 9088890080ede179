package org.gatewright.persistence;

import java.util.Locale;

/** Rows that many tests need, by ids that read well. */
public final class TestWorld {

    private static final String NOW = "timestamp with time zone '2026-01-01 00:00:00+00'";

    private final EntityDatabase database;

    public TestWorld(EntityDatabase database) {
        this.database = database;
    }

    public TestWorld organization(String id) {
        database.sql(
                "insert into organizations values (?1, ?2, ?3, 'ACTIVE', 0, " + NOW + ", " + NOW + ")",
                id,
                name(id),
                id);
        return this;
    }

    public TestWorld project(String id, String organization) {
        database.sql(
                "insert into projects values (?1, ?2, ?3, ?4, 'ACTIVE', false, false, 0, " + NOW + ", " + NOW + ")",
                id,
                organization,
                name(id),
                id);
        return this;
    }

    public TestWorld role(String project, String key) {
        database.sql("insert into project_roles values (?1, ?2, ?3, ?3, ?3, ?3)", project + "-" + key, project, key);
        return this;
    }

    public TestWorld grant(String project, String organization, String... roles) {
        String id = project + "-" + organization;
        database.sql(
                "insert into project_grants (id, project_id, organization_id, state, version)"
                        + " values (?1, ?2, ?3, 'ACTIVE', 0)",
                id,
                project,
                organization);
        for (String role : roles) {
            database.sql(
                    "insert into project_grant_roles (grant_id, role_id) values (?1, ?2)", id, project + "-" + role);
        }
        return this;
    }

    public TestWorld user(String id, String organization) {
        database.sql(
                "insert into users (id, organization_id, user_name, user_name_folded, login_key, email, given_name,"
                        + " family_name, display_name, fields, state, version, created_at, changed_at)"
                        + " values (?1, ?2, ?1, ?1, ?1, ?3, '', '', ?4, '{}', 'ACTIVE', 0, " + NOW + ", " + NOW + ")",
                id,
                organization,
                id + "@example.com",
                name(id));
        return this;
    }

    public TestWorld group(String id, String organization, String parent, String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        database.sql(
                "insert into user_groups values (?1, ?2, ?3, ?4, ?5, ?6, " + NOW + ", " + NOW + ")",
                id,
                organization,
                parent,
                name,
                Names.folded(name),
                path);
        return this;
    }

    public TestWorld member(String group, String user) {
        database.sql("insert into user_group_members values (?1, ?2)", group, user);
        return this;
    }

    /**
     * Authorizes a person or a group.
     *
     * @param column {@code user_id} or {@code group_id}
     */
    public TestWorld authorization(String id, String project, String organization, String column, String holder) {
        database.sql(
                "insert into authorizations (id, project_id, organization_id, " + column
                        + ", state, version, created_at, changed_at) values (?1, ?2, ?3, ?4, 'ACTIVE', 0, " + NOW
                        + ", " + NOW + ")",
                id,
                project,
                organization,
                holder);
        return this;
    }

    public TestWorld authorizedRole(String authorization, String project, String key) {
        database.sql("insert into authorization_roles values (?1, ?2, ?3)", authorization, project, key);
        return this;
    }

    private static String name(String id) {
        return id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
    }
}
