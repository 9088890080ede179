package org.gatewright.application;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatewright.organization.State;
import org.gatewright.persistence.JsonMap;
import org.gatewright.persistence.Names;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** An application, as stored. */
@Entity
@Table(name = "applications")
class ApplicationEntity {

    private static final String EXCLUSIVE = "";

    @Id
    private String id = "";

    @Column(name = "project_id")
    private String projectId = "";

    @Formula("(select p.name from projects p where p.id = project_id)")
    private @Nullable String projectName;

    @Formula("(select p.organization_id from projects p where p.id = project_id)")
    private @Nullable String organizationId;

    @Formula("(select o.name from projects p join organizations o on o.id = p.organization_id"
            + " where p.id = project_id)")
    private @Nullable String organizationName;

    private String name = "";

    @Column(name = "name_folded")
    private String nameFolded = "";

    private String alias = "";

    private String protocol = "";

    private String identifier = "";

    @Column(name = "identifier_hash")
    private String identifierHash = "";

    @Column(name = "share_key")
    private String shareKey = EXCLUSIVE;

    private @Nullable String template;

    private String settings = "{}";

    /** Each value encrypted. */
    private String secrets = "{}";

    @ElementCollection
    @CollectionTable(name = "application_mappers", joinColumns = @JoinColumn(name = "application_id"))
    @OrderColumn(name = "position")
    private List<MapperRow> mappers = new ArrayList<>();

    @Column(name = "metadata_url")
    private @Nullable String metadataUrl;

    @Enumerated(EnumType.STRING)
    private State state = State.ACTIVE;

    @Version
    private long version;

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "changed_at")
    private Instant changedAt = Instant.EPOCH;

    /** For JPA. */
    protected ApplicationEntity() {}

    ApplicationEntity(String id, String projectId, String protocol, Optional<String> template, Instant now) {
        this.id = id;
        this.projectId = projectId;
        this.protocol = protocol;
        this.template = template.orElse(null);
        this.createdAt = now;
        this.changedAt = now;
    }

    String id() {
        return id;
    }

    String projectId() {
        return projectId;
    }

    String projectName() {
        return String.valueOf(projectName);
    }

    /** The organization that owns the project. */
    String organizationId() {
        return String.valueOf(organizationId);
    }

    String name() {
        return name;
    }

    String alias() {
        return alias;
    }

    String protocol() {
        return protocol;
    }

    String identifier() {
        return identifier;
    }

    boolean isShared() {
        return !shareKey.equals(EXCLUSIVE);
    }

    Optional<String> template() {
        return Optional.ofNullable(template);
    }

    Map<String, String> settings() {
        return JsonMap.read(settings);
    }

    Map<String, String> secrets() {
        return JsonMap.read(secrets);
    }

    List<MapperRow> mappers() {
        return mappers;
    }

    Optional<String> metadataUrl() {
        return Optional.ofNullable(metadataUrl);
    }

    State state() {
        return state;
    }

    long version() {
        return version;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    void call(String newName, String newAlias) {
        name = newName;
        nameFolded = Names.folded(newName);
        alias = newAlias;
    }

    void identify(String newIdentifier, String hash, boolean shared) {
        identifier = newIdentifier;
        identifierHash = hash;
        shareKey = shared ? id : EXCLUSIVE;
    }

    void settings(Map<String, String> plain, Map<String, String> encrypted) {
        settings = JsonMap.write(plain);
        secrets = JsonMap.write(encrypted);
    }

    void mappers(List<MapperRow> rows) {
        if (!mappers.equals(rows)) {
            mappers.clear();
            mappers.addAll(rows);
        }
    }

    void metadataUrl(Optional<String> url) {
        metadataUrl = url.orElse(null);
    }

    void state(State value) {
        state = value;
    }

    void changedAt(Instant at) {
        changedAt = at;
    }

    /** As administrators see it: of secrets only their keys. */
    Application toRecord() {
        return new Application(
                id,
                projectId,
                projectName(),
                organizationId(),
                String.valueOf(organizationName),
                name,
                alias,
                protocol,
                identifier,
                template(),
                state,
                settings(),
                List.copyOf(secrets().keySet()),
                mappers.stream()
                        .map(row -> new MapperConfig(row.factory(), JsonMap.read(row.settings()), row.required()))
                        .toList(),
                metadataUrl(),
                version,
                createdAt,
                changedAt,
                List.of());
    }
}
