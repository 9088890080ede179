package org.gatewright.group;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.gatewright.persistence.Names;
import org.hibernate.annotations.Formula;

/** A group, as stored. */
@Entity
@Table(name = "user_groups")
class GroupEntity {

    @Id
    private String id = "";

    @Column(name = "organization_id")
    private String organizationId = "";

    /** Empty at the top. */
    @Column(name = "parent_id")
    private String parentId = "";

    private String name = "";

    @Column(name = "name_folded")
    private String nameFolded = "";

    private String path = "";

    @Formula("(select count(*) from user_group_members m where m.group_id = id)")
    private long members;

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "changed_at")
    private Instant changedAt = Instant.EPOCH;

    /** For JPA. */
    protected GroupEntity() {}

    GroupEntity(String id, String organizationId, Instant now) {
        this.id = id;
        this.organizationId = organizationId;
        this.createdAt = now;
        this.changedAt = now;
    }

    String id() {
        return id;
    }

    String organizationId() {
        return organizationId;
    }

    String parentId() {
        return parentId;
    }

    String name() {
        return name;
    }

    String path() {
        return path;
    }

    /** Puts the group in its place. */
    void place(String newName, String newParentId, String newPath, Instant at) {
        name = newName;
        nameFolded = Names.folded(newName);
        parentId = newParentId;
        path = newPath;
        changedAt = at;
    }

    /** A group above this one has another path now. */
    void pathAbove(String before, String now) {
        path = now + path.substring(before.length());
    }

    Group toRecord() {
        return new Group(
                id,
                organizationId,
                name,
                Optional.of(parentId).filter(parent -> !parent.isEmpty()),
                path,
                members,
                createdAt,
                changedAt);
    }
}
