package org.gatewright.audit;

import java.util.ArrayList;
import java.util.List;

/** Remembers what is recorded, for tests. */
public final class NotedAudit extends Audit {

    private final List<AuditEntry> entries = new ArrayList<>();

    @Override
    public void record(AuditEntry entry) {
        entries.add(entry);
    }

    @Override
    public void later(AuditEntry entry) {
        entries.add(entry);
    }

    public List<AuditEntry> entries() {
        return entries;
    }
}
