package org.gatewright.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.gatewright.persistence.EntityDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuditRecordsTest {

    private final EntityDatabase database = new EntityDatabase();
    private final AuditChain chain = database.bean(AuditChain.class);
    private final AuditRecords records = database.bean(AuditRecords.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void everythingSinceAMomentIsBehindWhatWasBefore() {
        chain.append(IntStream.of(1, 2, 4, 3).mapToObj(TestRecords::pending).toList());

        assertThat(records.before(TestRecords.NOON)).isZero();
        assertThat(records.before(TestRecords.NOON.plusSeconds(2))).isEqualTo(1);
        assertThat(records.before(TestRecords.NOON.plusSeconds(3)))
                .as("before what came third and was written last")
                .isEqualTo(2);
        assertThat(records.before(TestRecords.NOON.plusSeconds(4))).isEqualTo(2);
        assertThat(records.before(TestRecords.NOON.plusSeconds(5)))
                .as("all of it")
                .isEqualTo(4);
    }
}
