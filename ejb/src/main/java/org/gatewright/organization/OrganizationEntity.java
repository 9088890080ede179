package org.gatewright.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.gatewright.persistence.Names;

/** An organization at rest. */
@Entity
@Table(name = "organizations")
class OrganizationEntity {

    @Id
    private String id;

    @Column(name = "name")
    private String name;

    @Column(name = "name_folded")
    private String nameFolded;

    @Column(name = "state")
    @Enumerated(EnumType.STRING)
    private State state;

    @Version
    @Column(name = "version")
    private long version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** For JPA. */
    protected OrganizationEntity() {}

    OrganizationEntity(String id, String name, Instant now) {
        this.id = id;
        this.name = name;
        this.nameFolded = Names.folded(name);
        this.state = State.ACTIVE;
        this.createdAt = now;
        this.changedAt = now;
    }

    void rename(String newName, Instant now) {
        name = newName;
        nameFolded = Names.folded(newName);
        changedAt = now;
    }

    void become(State next, Instant now) {
        state = state.to(next);
        changedAt = now;
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    Organization toRecord() {
        return new Organization(id, name, state, version, createdAt, changedAt);
    }
}
