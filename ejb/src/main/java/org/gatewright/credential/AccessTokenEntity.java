package org.gatewright.credential;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A personal access token, without its value. */
@Entity
@Table(name = "access_tokens")
class AccessTokenEntity {

    @Id
    private String id = "";

    @Column(name = "user_id")
    private String userId = "";

    private String name = "";

    // queries look for it
    @SuppressWarnings("UnusedVariable")
    private String hash = "";

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "expires_at")
    private @Nullable Instant expiresAt;

    @Column(name = "last_used_at")
    private @Nullable Instant lastUsedAt;

    /** For JPA. */
    protected AccessTokenEntity() {}

    AccessTokenEntity(
            String id, String userId, String name, String hash, Instant createdAt, Optional<Instant> expiresAt) {
        this.id = id;
        this.userId = userId;
        this.name = name;
        this.hash = hash;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt.orElse(null);
    }

    String id() {
        return id;
    }

    String userId() {
        return userId;
    }

    boolean isExpired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    boolean wasUsedSince(Instant moment) {
        return lastUsedAt != null && lastUsedAt.isAfter(moment);
    }

    void usedAt(Instant now) {
        lastUsedAt = now;
    }

    AccessToken toRecord() {
        return new AccessToken(
                id, userId, name, createdAt, Optional.ofNullable(expiresAt), Optional.ofNullable(lastUsedAt));
    }
}
