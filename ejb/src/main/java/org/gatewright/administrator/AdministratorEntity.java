package org.gatewright.administrator;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An administrator's role at rest. */
@Entity
@Table(name = "administrators")
class AdministratorEntity {

    @Id
    private String id;

    @Column(name = "user_id")
    private String userId;

    @Column(name = "scope_level")
    @Enumerated(EnumType.STRING)
    private Scope.Level level;

    @Column(name = "scope_id")
    private String scopeId;

    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private AdministratorRole role;

    @Column(name = "since")
    private Instant since;

    /** For JPA. */
    protected AdministratorEntity() {}

    AdministratorEntity(String id, String userId, Scope scope, AdministratorRole role, Instant since) {
        this.id = id;
        this.userId = userId;
        this.level = scope.level();
        this.scopeId = scope.id();
        this.role = role;
        this.since = since;
    }

    String userId() {
        return userId;
    }

    Scope scope() {
        return new Scope(level, scopeId);
    }

    AdministratorRole role() {
        return role;
    }

    Administrator toRecord(String userName, String scopeName) {
        return new Administrator(id, userId, userName, scope(), scopeName, role, since);
    }
}
