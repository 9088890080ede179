package org.gatewright.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The chain as the server itself reads it, for those who go on with what was recorded. People see it by {@link AuditService}. */
@ApplicationScoped
public class AuditTrail {

    @Inject
    AuditRecords records;

    /** The sequence of the last record; 0 if there is none. */
    public long end() {
        return records.end().sequence();
    }

    /** Records behind that sequence, in order; no more than that many. */
    public List<AuditRecord> after(long sequence, int most) {
        return records.after(sequence, most);
    }
}
