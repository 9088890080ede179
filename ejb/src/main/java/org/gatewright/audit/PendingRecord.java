package org.gatewright.audit;

import java.time.Instant;

/** An entry that has no place in the chain yet. */
record PendingRecord(String id, Instant at, AuditEntry entry) {}
