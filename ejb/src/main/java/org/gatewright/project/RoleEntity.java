package org.gatewright.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.gatewright.persistence.Names;

/** A role at rest. */
@Entity
@Table(name = "project_roles")
class RoleEntity {

    @Id
    private String id;

    @Column(name = "project_id")
    private String projectId;

    @Column(name = "role_key")
    private String key;

    @Column(name = "role_key_folded")
    private String keyFolded;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "display_name_folded")
    private String displayNameFolded;

    /** For JPA. */
    protected RoleEntity() {}

    RoleEntity(String id, String projectId, String key, String displayName) {
        this.id = id;
        this.projectId = projectId;
        this.key = key;
        this.keyFolded = Names.folded(key);
        this.displayName = displayName;
        this.displayNameFolded = Names.folded(displayName);
    }

    void rename(String newDisplayName) {
        displayName = newDisplayName;
        displayNameFolded = Names.folded(newDisplayName);
    }

    String id() {
        return id;
    }

    String projectId() {
        return projectId;
    }

    String key() {
        return key;
    }

    Role toRecord() {
        return new Role(id, projectId, key, displayName);
    }
}
