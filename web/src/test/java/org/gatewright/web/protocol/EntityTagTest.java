package org.gatewright.web.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EntityTagTest {

    private final EntityTag tag = EntityTag.of(bytes("document"));

    @Test
    void t202_theSameBytesHaveTheSameStrongTag() {
        assertThat(EntityTag.of(bytes("document"))).isEqualTo(tag);
        assertThat(EntityTag.of(bytes("another"))).isNotEqualTo(tag);
        assertThat(tag.value()).matches("\"[A-Za-z0-9_-]{43}\"");
    }

    @Test
    void t202_ifNoneMatchMayNameSeveral() {
        assertThat(tag.isNamedBy("\"x\", W/" + tag.value())).isTrue();
        assertThat(tag.isNamedBy("*")).isTrue();
        assertThat(tag.isNamedBy("\"x\"")).isFalse();
        assertThat(tag.isNamedBy(null)).isFalse();
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
