package org.gatewright.provisioning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** A person who was put into a remote directory, or has to be. */
@Entity
@Table(name = "provisioned_people")
@IdClass(ProvisionedEntity.Key.class)
class ProvisionedEntity {

    /** What tells it from others. */
    record Key(String applicationId, String userId) implements Serializable {}

    @Id
    @Column(name = "application_id")
    private String applicationId = "";

    @Id
    @Column(name = "user_id")
    private String userId = "";

    @Column(name = "remote_id")
    private String remoteId = "";

    private String digest = "";

    private int tries;

    @Column(name = "next_at")
    private Instant nextAt = Instant.EPOCH;

    private String fault = "";

    /** For JPA. */
    protected ProvisionedEntity() {}

    ProvisionedEntity(String applicationId, Provisioned person) {
        this.applicationId = applicationId;
        this.userId = person.userId();
        this.remoteId = person.remoteId();
        this.digest = person.digest();
        this.tries = person.tries();
        this.nextAt = person.nextAt();
        this.fault = Faults.shortened(person.fault());
    }

    Provisioned toRecord() {
        return new Provisioned(userId, remoteId, digest, tries, nextAt, fault);
    }
}
