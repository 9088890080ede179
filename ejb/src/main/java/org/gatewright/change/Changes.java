package org.gatewright.change;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.gatewright.cache.CacheSize;
import org.gatewright.cache.StoppingNode;
import org.gatewright.metric.Meters;
import org.gatewright.thread.Threads;
import org.infinispan.Cache;
import org.infinispan.notifications.Listener;
import org.infinispan.notifications.cachelistener.annotation.CacheEntryCreated;
import org.infinispan.notifications.cachelistener.annotation.CacheEntryModified;
import org.infinispan.notifications.cachelistener.event.CacheEntryEvent;
import org.infinispan.notifications.cachemanagerlistener.annotation.Merged;
import org.infinispan.notifications.cachemanagerlistener.event.MergeEvent;

/**
 * Carries changes from the node that made them to the listeners of all nodes, as short-lived entries of one replicated
 * cache. This node's listeners have heard of a change when the call that made it returns, those of other nodes moments later.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Changes {

    private static final int LIFE_SECONDS = 60;
    private static final int TELLERS = 8;

    @Resource(lookup = "java:jboss/infinispan/cache/gatewright/changes")
    Cache<String, String> cache;

    @Inject
    Threads threads;

    @Inject
    Instance<ChangeListener> listeners;

    @Inject
    Meters meters;

    private final Receiver receiver = new Receiver(this);
    private ExecutorService executor;

    @PostConstruct
    void listen() {
        executor = threads.executor(TELLERS);
        CacheSize.measure(cache, meters);
        cache.addListener(receiver);
        cache.getCacheManager().addListener(receiver);
    }

    @PreDestroy
    void stop() {
        cache.removeListener(receiver);
        cache.getCacheManager().removeListener(receiver);
    }

    public void publish(@Observes(during = TransactionPhase.AFTER_SUCCESS) Changed change) {
        tell(listener -> listener.changed(change));
        // A new value each time, so that the same change made twice is heard twice.
        StoppingNode.passOver(
                () -> cache.put(ChangeKey.of(change), UUID.randomUUID().toString(), LIFE_SECONDS, TimeUnit.SECONDS));
    }

    /** By another thread: those that bring the news must not wait for a listener. */
    private void tellSoon(Consumer<ChangeListener> message) {
        executor.execute(() -> tell(message));
    }

    private void tell(Consumer<ChangeListener> message) {
        for (ChangeListener listener : listeners) {
            try {
                message.accept(listener);
            } catch (RuntimeException e) {
                // One listener's fault must not keep the news from the others.
                ChangeLog.LOG.listenerFailed(listener.getClass().getName(), e);
            }
        }
    }

    /** Hears of entries on this node. */
    @Listener
    public static final class Receiver {

        private final Changes changes;

        Receiver(Changes changes) {
            this.changes = changes;
        }

        @CacheEntryCreated
        @CacheEntryModified
        public void received(CacheEntryEvent<String, String> event) {
            if (!event.isPre() && !event.isOriginLocal()) {
                ChangeKey.read(event.getKey())
                        .ifPresent(change -> changes.tellSoon(listener -> listener.changed(change)));
            }
        }

        @Merged
        public void merged(MergeEvent event) {
            ChangeLog.LOG.merged(event.getNewMembers().size());
            changes.tellSoon(ChangeListener::missedChanges);
        }
    }
}
