package org.gatewright.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.gatewright.organization.State;
import org.gatewright.persistence.Names;

/** A project at rest. */
@Entity
@Table(name = "projects")
class ProjectEntity {

    @Id
    private String id;

    @Column(name = "organization_id")
    private String organizationId;

    @Column(name = "name")
    private String name;

    @Column(name = "name_folded")
    private String nameFolded;

    @Column(name = "state")
    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "only_authorized")
    private boolean onlyAuthorized;

    @Column(name = "only_granted")
    private boolean onlyGranted;

    @Version
    @Column(name = "version")
    private long version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** For JPA. */
    protected ProjectEntity() {}

    ProjectEntity(String id, String organizationId, NewProject project, Instant now) {
        this.id = id;
        this.organizationId = organizationId;
        this.name = Names.checked("name", project.name());
        this.nameFolded = Names.folded(name);
        this.state = State.ACTIVE;
        this.onlyAuthorized = project.onlyAuthorized();
        this.onlyGranted = project.onlyGranted();
        this.createdAt = now;
        this.changedAt = now;
    }

    void change(ProjectChange change, Instant now) {
        change.name().ifPresent(newName -> {
            name = Names.checked("name", newName);
            nameFolded = Names.folded(name);
        });
        onlyAuthorized = change.onlyAuthorized().orElse(onlyAuthorized);
        onlyGranted = change.onlyGranted().orElse(onlyGranted);
        changedAt = now;
    }

    void become(State next, Instant now) {
        state = state.to(next);
        changedAt = now;
    }

    String id() {
        return id;
    }

    String organizationId() {
        return organizationId;
    }

    String name() {
        return name;
    }

    Project toRecord(String organizationName) {
        return new Project(
                id,
                organizationId,
                organizationName,
                name,
                state,
                onlyAuthorized,
                onlyGranted,
                version,
                createdAt,
                changedAt);
    }
}
