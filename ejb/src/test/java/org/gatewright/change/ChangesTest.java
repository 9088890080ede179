package org.gatewright.change;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.gatewright.metric.TestMeters;
import org.gatewright.thread.TestThreads;
import org.infinispan.configuration.cache.ConfigurationBuilder;
import org.infinispan.configuration.global.GlobalConfigurationBuilder;
import org.infinispan.manager.DefaultCacheManager;
import org.infinispan.manager.EmbeddedCacheManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private static final Changed CHANGE = new Changed(Changed.Kind.USER, "u-1");

    private final EmbeddedCacheManager manager = new DefaultCacheManager(
            new GlobalConfigurationBuilder().nonClusteredDefault().build());
    private final Changes changes = new Changes();
    private final Heard broken = new Heard(true);
    private final Heard heard = new Heard(false);

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no framework injects anything here
    void start() {
        manager.defineConfiguration("changes", new ConfigurationBuilder().build());
        changes.cache = manager.getCache("changes");
        changes.listeners = instances(List.of(broken, heard));
        changes.meters = TestMeters.fresh();
        changes.threads = TestThreads.fresh();
        changes.listen();
    }

    @AfterEach
    void stop() {
        changes.stop();
        manager.stop();
    }

    @Test
    void everyListenerHasHeardWhenTheCallReturnsAndHearsItOnce() {
        changes.publish(CHANGE);

        assertThat(heard.changes).containsExactly(CHANGE);
    }

    @Test
    void oneListenersFaultKeepsTheNewsFromNobody() {
        changes.publish(CHANGE);

        assertThat(broken.changes).containsExactly(CHANGE);
        assertThat(heard.changes).containsExactly(CHANGE);
    }

    @Test
    void theSameChangeTwiceIsTwoValuesForTheOtherNodes() {
        changes.publish(CHANGE);
        String first = changes.cache.get(ChangeKey.of(CHANGE));

        changes.publish(CHANGE);

        assertThat(changes.cache.get(ChangeKey.of(CHANGE))).isNotEqualTo(first);
        assertThat(changes.cache
                        .getAdvancedCache()
                        .getCacheEntry(ChangeKey.of(CHANGE))
                        .getLifespan())
                .isPositive();
    }

    private static Instance<ChangeListener> instances(List<ChangeListener> listeners) {
        @SuppressWarnings("unchecked") // a proxy of an interface with a parameter has no other type
        Instance<ChangeListener> instances = (Instance<ChangeListener>) Proxy.newProxyInstance(
                ChangesTest.class.getClassLoader(),
                new Class<?>[] {Instance.class},
                (proxy, method, arguments) -> method.invoke(listeners, arguments));
        return instances;
    }

    private static final class Heard implements ChangeListener {

        private final boolean fails;
        private final List<Changed> changes = new ArrayList<>();

        Heard(boolean fails) {
            this.fails = fails;
        }

        @Override
        public void changed(Changed change) {
            changes.add(change);
            if (fails) {
                throw new IllegalStateException("This listener is broken");
            }
        }

        @Override
        public void missedChanges() {
            changes.clear();
        }
    }
}
