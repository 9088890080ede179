package org.gatewright.provisioning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.gatewright.key.Secrets;
import org.gatewright.persistence.JsonMap;
import org.gatewright.spi.setting.Settings;
import org.jspecify.annotations.Nullable;

/** The remote directory that an application names, as stored. */
@Entity
@Table(name = "application_targets")
class TargetEntity {

    @Id
    @Column(name = "application_id")
    private String applicationId = "";

    private String target = "";

    /** Encrypted. */
    private String settings = "";

    private boolean compare = true;

    @Column(name = "compared_at")
    private @Nullable Instant comparedAt;

    @Column(name = "done_at")
    private @Nullable Instant doneAt;

    private String fault = "";

    @Column(name = "busy_until")
    private Instant busyUntil = Instant.EPOCH;

    /** For JPA. */
    protected TargetEntity() {}

    TargetEntity(String applicationId, String target) {
        this.applicationId = applicationId;
        this.target = target;
    }

    void settings(Settings values, Secrets secrets) {
        settings = secrets.encrypt(JsonMap.write(values.values()));
        compare = true;
    }

    void compareNext() {
        compare = true;
    }

    /** A turn is over. */
    void done(boolean compared, String why, Instant now) {
        if (compared) {
            compare = false;
            comparedAt = now;
        }
        doneAt = now;
        fault = Faults.shortened(why);
        busyUntil = Instant.EPOCH;
    }

    Target toRecord(Secrets secrets) {
        return new Target(
                applicationId,
                target,
                new Settings(JsonMap.read(secrets.decrypt(settings))),
                compare,
                Optional.ofNullable(comparedAt),
                Optional.ofNullable(doneAt),
                fault);
    }
}
