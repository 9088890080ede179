package org.gatewright.session;

import org.gatewright.cache.KeptEntries;
import org.infinispan.Cache;
import org.infinispan.notifications.Listener;
import org.infinispan.notifications.cachelistener.annotation.CacheEntryCreated;
import org.infinispan.notifications.cachelistener.annotation.CacheEntryModified;
import org.infinispan.notifications.cachelistener.annotation.CacheEntryRemoved;
import org.infinispan.notifications.cachelistener.event.CacheEntryEvent;
import org.infinispan.notifications.cachemanagerlistener.annotation.ViewChanged;
import org.infinispan.notifications.cachemanagerlistener.event.ViewChangedEvent;

/** Hears what other nodes write into a cache, and that a node is gone. */
@Listener
public final class OtherNodes {

    private final Cache<String, String> cache;
    private final KeptEntries<?> entries;

    private OtherNodes(Cache<String, String> cache, KeptEntries<?> entries) {
        this.cache = cache;
        this.entries = entries;
    }

    static OtherNodes listenTo(Cache<String, String> cache, KeptEntries<?> entries) {
        OtherNodes listener = new OtherNodes(cache, entries);
        cache.addListener(listener);
        cache.getCacheManager().addListener(listener);
        return listener;
    }

    void stop() {
        cache.removeListener(this);
        cache.getCacheManager().removeListener(this);
    }

    @CacheEntryCreated
    @CacheEntryModified
    @CacheEntryRemoved
    public void written(CacheEntryEvent<String, String> event) {
        if (!event.isPre() && !event.isOriginLocal()) {
            entries.noticed(event.getKey());
        }
    }

    @ViewChanged
    public void viewChanged(ViewChangedEvent event) {
        if (!event.getNewMembers().containsAll(event.getOldMembers())) {
            entries.nodeLost();
        }
    }
}
