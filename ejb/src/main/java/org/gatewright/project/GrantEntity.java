package org.gatewright.project;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.gatewright.organization.State;

/** A grant at rest. */
@Entity
@Table(name = "project_grants")
class GrantEntity {

    @Id
    private String id;

    @Column(name = "project_id")
    private String projectId;

    @Column(name = "organization_id")
    private String organizationId;

    @Column(name = "state")
    @Enumerated(EnumType.STRING)
    private State state;

    @Version
    @Column(name = "version")
    private long version;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "project_grant_roles", joinColumns = @JoinColumn(name = "grant_id"))
    @Column(name = "role_id")
    private Set<String> roleIds = new HashSet<>();

    /** For JPA. */
    protected GrantEntity() {}

    GrantEntity(String id, String projectId, String organizationId, Collection<Role> roles) {
        this.id = id;
        this.projectId = projectId;
        this.organizationId = organizationId;
        this.state = State.ACTIVE;
        give(roles);
    }

    final void give(Collection<Role> roles) {
        roleIds.clear();
        roles.forEach(role -> roleIds.add(role.id()));
    }

    void become(State next) {
        state = state.to(next);
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

    State state() {
        return state;
    }

    Set<String> roleIds() {
        return roleIds;
    }
}
