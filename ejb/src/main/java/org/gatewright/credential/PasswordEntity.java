package org.gatewright.credential;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A person's password, hashed. */
@Entity
@Table(name = "passwords")
class PasswordEntity {

    @Id
    @Column(name = "user_id")
    private String userId = "";

    private String hash = "";

    @Column(name = "changed_at")
    private Instant changedAt = Instant.EPOCH;

    /** For JPA. */
    protected PasswordEntity() {}

    PasswordEntity(String userId, String hash, Instant changedAt) {
        this.userId = userId;
        this.hash = hash;
        this.changedAt = changedAt;
    }

    String hash() {
        return hash;
    }
}
