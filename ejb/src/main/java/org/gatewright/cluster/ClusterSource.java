package org.gatewright.cluster;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.gatewright.cache.ClusterEntries;
import org.gatewright.cache.Codec;
import org.gatewright.setting.Configuration;
import org.infinispan.Cache;
import org.infinispan.manager.EmbeddedCacheManager;
import org.infinispan.remoting.rpc.RpcManager;
import org.infinispan.remoting.transport.Address;
import org.infinispan.remoting.transport.Transport;

/** Puts the plain parts of this room together; the only one who opens its cache. */
@ApplicationScoped
class ClusterSource {

    @Resource(lookup = "java:jboss/infinispan/container/gatewright")
    EmbeddedCacheManager container;

    @Resource(lookup = "java:jboss/infinispan/cache/gatewright/plugins")
    Cache<String, String> cache;

    @Inject
    @Named("node")
    String self;

    @Inject
    Configuration configuration;

    @Inject
    Clock clock;

    private final Codec<NodeRecord> codec = Codec.of(NodeRecord.class, ClusterSchema.INSTANCE);

    @Produces
    @Singleton
    Members members() {
        return new Members(self, configuration.clusterSize(), this::view, clock);
    }

    private View view() {
        RpcManager others = cache.getAdvancedCache().getRpcManager();
        if (others == null) {
            return View.NONE;
        }
        Transport network = others.getTransport();
        // Not those that share the cache: that follows later.
        return new View(
                network.getViewId(),
                network.getMembers().stream().map(Address::toString).toList());
    }

    @Produces
    @Singleton
    Nodes nodes(Members members) {
        return new Nodes(new ClusterEntries<>(cache, codec, NodeRecord::endsAt, clock), members, clock);
    }

    @Produces
    @Singleton
    Caches caches() {
        return new Caches(container);
    }

    /** Starts to listen; what is returned stops it. */
    Runnable listen(Members members, Nodes nodes) {
        ViewListener views = ViewListener.listenTo(container, members);
        // What has changed before it was listened to
        members.changedTo(view());
        NodeListener sayings = NodeListener.listenTo(cache, written -> nodes.heard(codec.read(written)));
        return () -> {
            container.removeListener(views);
            cache.removeListener(sayings);
        };
    }
}
