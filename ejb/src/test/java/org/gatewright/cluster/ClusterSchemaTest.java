package org.gatewright.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.gatewright.cache.Schemas;
import org.junit.jupiter.api.Test;

class ClusterSchemaTest {

    /** Two releases share a cluster: a field keeps its number and its type for ever. */
    @Test
    void recordsOnlyGainFields() {
        assertThat(Schemas.now(ClusterSchema.INSTANCE)).containsAllEntriesOf(Schemas.released("cluster"));
    }
}
