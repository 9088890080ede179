package org.gatewright.cluster;

import org.infinispan.manager.EmbeddedCacheManager;
import org.infinispan.notifications.Listener;
import org.infinispan.notifications.cachemanagerlistener.annotation.Merged;
import org.infinispan.notifications.cachemanagerlistener.annotation.ViewChanged;
import org.infinispan.notifications.cachemanagerlistener.event.MergeEvent;
import org.infinispan.notifications.cachemanagerlistener.event.ViewChangedEvent;
import org.infinispan.remoting.transport.Address;

/** Hears that other nodes are together now. */
@Listener
public final class ViewListener {

    private final Members members;

    private ViewListener(Members members) {
        this.members = members;
    }

    static ViewListener listenTo(EmbeddedCacheManager container, Members members) {
        ViewListener listener = new ViewListener(members);
        container.addListener(listener);
        return listener;
    }

    @ViewChanged
    public void changed(ViewChangedEvent event) {
        members.changedTo(view(event));
    }

    @Merged
    public void merged(MergeEvent event) {
        members.mergedTo(view(event));
    }

    private static View view(ViewChangedEvent event) {
        return new View(
                event.getViewId(),
                event.getNewMembers().stream().map(Address::toString).toList());
    }
}
