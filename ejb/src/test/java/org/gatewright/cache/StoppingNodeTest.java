package org.gatewright.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.infinispan.commons.CacheException;
import org.infinispan.commons.IllegalLifecycleStateException;
import org.infinispan.remoting.RemoteException;
import org.junit.jupiter.api.Test;

class StoppingNodeTest {

    private final AtomicInteger writes = new AtomicInteger();

    @Test
    void isPassedOver() {
        RemoteException stopping = new RemoteException("from b", new IllegalLifecycleStateException("stopping"));

        assertThat(StoppingNode.passOver(failing(2, stopping))).isEqualTo("written");
        assertThat(StoppingNode.passOver(failing(2, new CompletionException(stopping))))
                .isEqualTo("written");
        assertThat(writes).hasValue(6);
    }

    @Test
    void thisNodeItselfIsNot() {
        assertFailsAtOnce(new IllegalLifecycleStateException("stopping"));
    }

    @Test
    void whatElseFailsIsNotMadeAgain() {
        assertFailsAtOnce(new RemoteException("from b", new CacheException("full")));
    }

    private void assertFailsAtOnce(RuntimeException failure) {
        assertThatThrownBy(() -> StoppingNode.passOver(failing(1, failure))).isSameAs(failure);
        assertThat(writes).hasValue(1);
    }

    private Supplier<String> failing(int times, RuntimeException failure) {
        AtomicInteger left = new AtomicInteger(times);
        return () -> {
            writes.incrementAndGet();
            if (left.getAndDecrement() > 0) {
                throw failure;
            }
            return "written";
        };
    }
}
