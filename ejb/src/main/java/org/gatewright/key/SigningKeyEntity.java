package org.gatewright.key;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A signing key at rest. */
@Entity
@Table(name = "signing_keys")
class SigningKeyEntity {

    /** How long a retired key's certificate is published, for applications that read metadata rarely. */
    private static final Duration GRACE = Duration.ofDays(30);

    @Id
    String id;

    @Column(name = "algorithm")
    String algorithm;

    @Column(name = "state")
    @Enumerated(EnumType.STRING)
    KeyState state;

    @Column(name = "certificate")
    String certificate;

    @Column(name = "encrypted_private_key")
    String encryptedPrivateKey;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "retired_at")
    @Nullable
    Instant retiredAt;

    SigningKeyEntity() {}

    SigningKeyEntity(String id, KeyMaterial material, KeyState state, Secrets secrets, Instant now) {
        this.id = id;
        this.algorithm = material.algorithm().label();
        this.state = state;
        this.certificate = Pem.of(material.certificate());
        this.encryptedPrivateKey = secrets.encrypt(material.privateKey().getEncoded());
        this.createdAt = now;
    }

    void retire(Instant now) {
        state = KeyState.RETIRED;
        retiredAt = now;
    }

    Optional<Instant> publishedUntil() {
        return Optional.ofNullable(retiredAt).map(at -> at.plus(GRACE));
    }

    boolean isPublished(Instant now) {
        return publishedUntil().filter(end -> !now.isBefore(end)).isEmpty();
    }

    KeyInfo info() {
        var parsed = Pem.certificate(certificate);
        return new KeyInfo(
                id,
                algorithm,
                state,
                parsed.getNotBefore().toInstant(),
                parsed.getNotAfter().toInstant(),
                KeyMaterial.subject(parsed),
                Pem.fingerprint(parsed),
                certificate,
                publishedUntil());
    }
}
