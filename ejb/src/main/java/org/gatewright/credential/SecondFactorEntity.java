package org.gatewright.credential;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A person's second factor. */
@Entity
@Table(name = "second_factors")
class SecondFactorEntity {

    @Id
    @Column(name = "user_id")
    private String userId = "";

    private String factor = "";

    /** Encrypted: the secret of an authenticator app, or all that a plugin remembers. */
    private String secret = "";

    /** The first release kept factors here before their first code had come. */
    private boolean confirmed;

    /** Grows with every answer that is taken: the step of an authenticator app's code, or a count. */
    @Column(name = "last_step")
    private long lastStep;

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    /** For JPA. */
    protected SecondFactorEntity() {}

    SecondFactorEntity(String userId, String factor, String secret, long lastStep, Instant createdAt) {
        this.userId = userId;
        this.factor = factor;
        this.secret = secret;
        this.confirmed = true;
        this.lastStep = lastStep;
        this.createdAt = createdAt;
    }

    String factor() {
        return factor;
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

    Instant createdAt() {
        return createdAt;
    }
}
