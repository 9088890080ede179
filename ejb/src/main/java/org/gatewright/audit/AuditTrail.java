package org.gatewright.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** The chain as the server itself reads it, for those who go on with what was recorded. People see it by {@link AuditService}. */
@ApplicationScoped
public class AuditTrail {

    @Inject
    AuditRecords records;

    /** The sequence behind which everything is that happened from that moment on; 0 if that is everything. */
    public long before(Instant moment) {
        return records.before(moment);
    }

    /** Records behind that sequence, in order; no more than that many. */
    public List<AuditRecord> after(long sequence, int most) {
        return records.after(sequence, most);
    }
}
