package org.gatewright.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.gatewright.cache.Schemas;
import org.junit.jupiter.api.Test;

class HostSchemaTest {

    /** Two releases share a cluster: a field keeps its number and its type for ever. */
    @Test
    void recordsOnlyGainFields() {
        assertThat(Schemas.now(HostSchema.INSTANCE)).containsAllEntriesOf(Schemas.released("host"));
    }
}
