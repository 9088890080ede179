package org.gatewright.user;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The directory that an organization names, and what is known of its changes. */
@Entity
@Table(name = "organization_directories")
class NamedDirectoryEntity {

    private static final int LONGEST_FAULT = 1_000;

    @Id
    @Column(name = "organization_id")
    private String organizationId = "";

    private String directory = "";

    private String seen = "";

    @Column(name = "looked_at")
    private @Nullable Instant lookedAt;

    @Column(name = "listed_at")
    private @Nullable Instant listedAt;

    private String fault = "";

    @Column(name = "busy_until")
    private Instant busyUntil = Instant.EPOCH;

    /** For JPA. */
    protected NamedDirectoryEntity() {}

    NamedDirectoryEntity(String organizationId, String directory) {
        this.organizationId = organizationId;
        this.directory = directory;
    }

    NamedDirectory toRecord() {
        return new NamedDirectory(
                organizationId, directory, seen, Optional.ofNullable(lookedAt), Optional.ofNullable(listedAt), fault);
    }

    /** Somebody has looked. */
    void looked(String next, @Nullable Instant listed, Instant now) {
        seen = next;
        listedAt = listed;
        lookedAt = now;
        fault = "";
        busyUntil = Instant.EPOCH;
    }

    /** Somebody could not look. */
    void failed(String why, Instant now) {
        fault = why.substring(0, Math.min(why.length(), LONGEST_FAULT));
        lookedAt = now;
        busyUntil = Instant.EPOCH;
    }
}
