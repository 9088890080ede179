package org.gatewright.authorization;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatewright.organization.State;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** An authorization, as stored. */
@Entity
@Table(name = "authorizations")
class AuthorizationEntity {

    @Id
    private String id = "";

    @Column(name = "project_id")
    private String projectId = "";

    @Formula("(select p.name from projects p where p.id = project_id)")
    private @Nullable String projectName;

    @Formula("(select p.organization_id from projects p where p.id = project_id)")
    private @Nullable String ownerId;

    @Column(name = "organization_id")
    private String organizationId = "";

    @Formula("(select o.name from organizations o where o.id = organization_id)")
    private @Nullable String organizationName;

    @Column(name = "user_id")
    private @Nullable String userId;

    @Column(name = "group_id")
    private @Nullable String groupId;

    @Formula("coalesce((select u.display_name from users u where u.id = user_id),"
            + " (select g.path from user_groups g where g.id = group_id))")
    private @Nullable String name;

    @ElementCollection
    @CollectionTable(name = "authorization_roles", joinColumns = @JoinColumn(name = "authorization_id"))
    private Set<RoleRow> roles = new HashSet<>();

    @Enumerated(EnumType.STRING)
    private State state = State.ACTIVE;

    @Version
    private long version;

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "changed_at")
    private Instant changedAt = Instant.EPOCH;

    /** A role of the project. */
    @Embeddable
    record RoleRow(@Column(name = "project_id") String projectId, @Column(name = "role_key") String key) {}

    /** For JPA. */
    protected AuthorizationEntity() {}

    AuthorizationEntity(String id, String projectId, Holder holder, Instant now) {
        this.id = id;
        this.projectId = projectId;
        this.organizationId = holder.organizationId();
        this.userId = holder.userId().orElse(null);
        this.groupId = holder.groupId().orElse(null);
        this.createdAt = now;
        this.changedAt = now;
    }

    String id() {
        return id;
    }

    String projectId() {
        return projectId;
    }

    String organizationId() {
        return organizationId;
    }

    /** The organization that owns the project. */
    String ownerId() {
        return String.valueOf(ownerId);
    }

    Optional<String> userId() {
        return Optional.ofNullable(userId);
    }

    Optional<String> groupId() {
        return Optional.ofNullable(groupId);
    }

    State state() {
        return state;
    }

    void state(State value) {
        state = value;
    }

    void roles(List<String> keys) {
        Set<RoleRow> next = new HashSet<>();
        keys.forEach(key -> next.add(new RoleRow(projectId, key)));
        roles.retainAll(next);
        roles.addAll(next);
    }

    void changedAt(Instant at) {
        changedAt = at;
    }

    Authorization toRecord() {
        return new Authorization(
                id,
                projectId,
                String.valueOf(projectName),
                organizationId,
                String.valueOf(organizationName),
                userId(),
                groupId(),
                String.valueOf(name),
                roles.stream().map(RoleRow::key).sorted().toList(),
                state,
                version,
                createdAt,
                changedAt);
    }
}
