package org.gatewright.credential;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A person's authenticator app. */
@Entity
@Table(name = "second_factors")
class SecondFactorEntity {

    private static final long NEVER = -1;

    @Id
    @Column(name = "user_id")
    private String userId = "";

    /** Encrypted. */
    private String secret = "";

    private boolean confirmed;

    @Column(name = "last_step")
    private long lastStep = NEVER;

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    /** For JPA. */
    protected SecondFactorEntity() {}

    SecondFactorEntity(String userId, String secret, Instant createdAt) {
        this.userId = userId;
        this.secret = secret;
        this.createdAt = createdAt;
    }

    String secret() {
        return secret;
    }

    boolean isConfirmed() {
        return confirmed;
    }

    long lastStep() {
        return lastStep;
    }
}
