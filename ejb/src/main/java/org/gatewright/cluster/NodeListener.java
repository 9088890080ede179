package org.gatewright.cluster;

import java.util.function.Consumer;
import org.infinispan.Cache;
import org.infinispan.notifications.Listener;
import org.infinispan.notifications.cachelistener.annotation.CacheEntryModified;
import org.infinispan.notifications.cachelistener.event.CacheEntryModifiedEvent;

/**
 * Hears what other nodes say. Only what is said again counts: the first that a node hears of another may have been said long
 * before.
 */
@Listener
public final class NodeListener {

    private final Consumer<String> hear;

    private NodeListener(Consumer<String> hear) {
        this.hear = hear;
    }

    static NodeListener listenTo(Cache<String, String> cache, Consumer<String> hear) {
        NodeListener listener = new NodeListener(hear);
        cache.addListener(listener);
        return listener;
    }

    @CacheEntryModified
    public void modified(CacheEntryModifiedEvent<String, String> event) {
        if (!event.isPre() && !event.isOriginLocal()) {
            hear.accept(event.getNewValue());
        }
    }
}
