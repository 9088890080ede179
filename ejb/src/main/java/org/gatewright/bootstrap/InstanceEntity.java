package org.gatewright.bootstrap;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The one row that says whether this instance was set up; nodes that start together take turns at it. */
@Entity
@Table(name = "instance")
class InstanceEntity {

    static final int THE_ONE = 1;

    @Id
    int id;

    @Column(name = "first_started_at")
    @Nullable
    Instant firstStartedAt;
}
