package org.gatewright.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.infinispan.protostream.GeneratedSchema;
import org.infinispan.protostream.annotations.Proto;
import org.infinispan.protostream.annotations.ProtoSchema;
import org.infinispan.protostream.annotations.ProtoSyntax;
import org.infinispan.protostream.types.java.CommonTypes;
import org.junit.jupiter.api.Test;

/** A record that gained a field of every kind that we use, between two releases that share a cluster. */
class RollingUpgradeTest {

    private static final Codec<Older> OLDER = Codec.of(Older.class, Upgrade.INSTANCE);
    private static final Codec<Newer> NEWER = Codec.of(Newer.class, Upgrade.INSTANCE);

    @Proto
    record Older(String name) {}

    @Proto
    record Newer(
            String name,
            String text,
            Instant at,
            boolean flag,
            int number,
            List<String> several,
            Map<String, String> named) {

        Newer {
            several = Repeated.texts(several);
            named = Map.copyOf(named);
        }
    }

    @Test
    void theNewerReadsWhatTheOlderWroteAndNeverGetsNull() {
        assertThat(NEWER.read(OLDER.write(new Older("alice"))))
                .isEqualTo(new Newer("alice", "", Instant.EPOCH, false, 0, List.of(), Map.of()));
    }

    @Test
    void nothingComesBackAsNothing() {
        Newer written = new Newer("", "", Instant.EPOCH, false, 0, List.of(), Map.of());

        assertThat(NEWER.read(NEWER.write(written))).isEqualTo(written);
    }

    @Test
    void theOlderReadsWhatTheNewerWrote() {
        Newer written = new Newer("alice", "text", Instant.EPOCH, true, 7, List.of("a"), Map.of("b", "c"));

        assertThat(OLDER.read(NEWER.write(written))).isEqualTo(new Older("alice"));
    }

    /** How both are written. */
    @ProtoSchema(
            includeClasses = {Older.class, Newer.class},
            dependsOn = CommonTypes.class,
            schemaFileName = "upgrade.proto",
            schemaPackageName = "gatewright.upgrade",
            service = false,
            syntax = ProtoSyntax.PROTO3)
    interface Upgrade extends GeneratedSchema {

        Upgrade INSTANCE = new UpgradeImpl();
    }
}
