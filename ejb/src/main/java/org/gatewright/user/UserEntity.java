package org.gatewright.user;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.gatewright.persistence.JsonMap;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** A person, as stored. */
@Entity
@Table(name = "users")
class UserEntity {

    @Id
    private String id = "";

    @Column(name = "organization_id")
    private String organizationId = "";

    @Formula("(select o.name from organizations o where o.id = organization_id)")
    private @Nullable String organizationName;

    @Column(name = "user_name")
    private String userName = "";

    @Column(name = "user_name_folded")
    private String userNameFolded = "";

    @Column(name = "login_key")
    private String loginKey = "";

    private @Nullable String email;

    @Column(name = "given_name")
    private String givenName = "";

    @Column(name = "family_name")
    private String familyName = "";

    @Column(name = "display_name")
    private String displayName = "";

    private @Nullable String language;

    private String fields = "{}";

    @Enumerated(EnumType.STRING)
    private UserState state = UserState.INITIAL;

    @Column(name = "last_login_at")
    private @Nullable Instant lastLoginAt;

    @Formula("exists (select 1 from passwords p where p.user_id = id)")
    private boolean hasPassword;

    @Formula("exists (select 1 from second_factors f where f.user_id = id and f.confirmed)")
    private boolean hasSecondFactor;

    @Formula("(select f.factor from second_factors f where f.user_id = id and f.confirmed)")
    private @Nullable String secondFactor;

    private @Nullable String directory;

    @Column(name = "external_id")
    private @Nullable String externalId;

    @Column(name = "left_directory")
    private boolean leftDirectory;

    @Version
    private long version;

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "changed_at")
    private Instant changedAt = Instant.EPOCH;

    /** For JPA. */
    protected UserEntity() {}

    UserEntity(String id, String organizationId, Instant now) {
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

    String userName() {
        return userName;
    }

    UserState state() {
        return state;
    }

    boolean hasPassword() {
        return hasPassword;
    }

    void name(String newName, String key) {
        userName = newName;
        userNameFolded = LoginNames.folded(newName);
        loginKey = key;
    }

    void email(Optional<String> value) {
        email = value.orElse(null);
    }

    void givenName(String value) {
        givenName = value;
    }

    void familyName(String value) {
        familyName = value;
    }

    void displayName(String value) {
        displayName = value;
    }

    void language(Optional<String> value) {
        language = value.orElse(null);
    }

    void fields(Map<String, String> values) {
        fields = JsonMap.write(values);
    }

    void state(UserState value) {
        state = value;
    }

    Optional<String> directory() {
        return Optional.ofNullable(directory);
    }

    String externalId() {
        return Optional.ofNullable(externalId).orElse("");
    }

    /** From now on the person comes from there. */
    void comesFrom(String directoryId, String idThere) {
        directory = directoryId;
        externalId = idThere;
    }

    /** From now on the person is kept here. */
    void isKeptHere() {
        directory = null;
        externalId = null;
        leftDirectory = false;
    }

    boolean hasLeftDirectory() {
        return leftDirectory;
    }

    void leftDirectory(boolean left) {
        leftDirectory = left;
    }

    void changedAt(Instant at) {
        changedAt = at;
    }

    User toRecord() {
        return new User(
                id,
                organizationId,
                Optional.ofNullable(organizationName).orElse(""),
                userName,
                Optional.ofNullable(email),
                givenName,
                familyName,
                displayName,
                Optional.ofNullable(language),
                JsonMap.read(fields),
                state,
                Optional.ofNullable(lastLoginAt),
                hasPassword,
                hasSecondFactor,
                Optional.ofNullable(secondFactor),
                Optional.ofNullable(directory),
                version,
                createdAt,
                changedAt);
    }
}
