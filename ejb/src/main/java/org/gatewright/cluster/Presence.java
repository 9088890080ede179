package org.gatewright.cluster;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.gatewright.key.SigningKeys;
import org.gatewright.plugin.PluginInfo;
import org.gatewright.plugin.PluginRegistry;
import org.gatewright.spi.SpiVersion;
import org.gatewright.thread.Rounds;

/** Tells the other nodes about this one, at once when something changed and now and then if nothing did, and compares. */
@Singleton
@Startup
@DependsOn("Bootstrap")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Presence {

    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration SAID_AGAIN_AFTER = Duration.ofSeconds(10);

    @Resource
    ManagedThreadFactory threads;

    @Inject
    ClusterSource source;

    @Inject
    Members members;

    @Inject
    Nodes nodes;

    @Inject
    PluginRegistry plugins;

    @Inject
    SigningKeys keys;

    @Inject
    Clock clock;

    private final Disagreements disagreements = new Disagreements();
    private Rounds turns;
    private Runnable listening;
    private NodeRecord said;

    @PostConstruct
    void start() {
        Instant now = Instant.now(clock);
        said = new NodeRecord(
                members.self(),
                Release.name(),
                SpiVersion.CURRENT.toString(),
                now,
                Instant.EPOCH,
                List.of(),
                List.of());
        listening = source.listen(members, nodes);
        turns = Rounds.atOnceAndEvery(EVERY, threads, this::turn, ClusterLog.LOG::notSaid);
    }

    @PreDestroy
    void stop() {
        listening.run();
        turns.stop();
        fallSilent();
    }

    private synchronized void turn() {
        Instant now = Instant.now(clock);
        NodeRecord own = own(now);
        if (!own.at(said.at()).equals(said) || !now.isBefore(said.at().plus(SAID_AGAIN_AFTER))) {
            nodes.say(own);
            said = own;
        }
        disagreements
                .toTell(Comparison.of(nodes.present()), now)
                .forEach(difference -> ClusterLog.LOG.differ(difference.inWords()));
    }

    private NodeRecord own(Instant now) {
        List<NodePlugin> here = plugins.list().stream()
                .map(Presence::plugin)
                .sorted(Comparator.comparing(NodePlugin::id))
                .toList();
        return new NodeRecord(
                said.name(), said.release(), said.spiVersion(), said.startedAt(), now, here, fingerprints());
    }

    private static NodePlugin plugin(PluginInfo plugin) {
        boolean failed = plugin.state() == PluginInfo.State.FAILED;
        return new NodePlugin(plugin.id(), plugin.version(), plugin.hash(), failed);
    }

    /** Those of before while they can't be read: that is an outage of the database, not a difference between nodes. */
    private List<String> fingerprints() {
        try {
            return keys.fingerprints();
        } catch (RuntimeException databaseAway) {
            return said.signingKeys();
        }
    }

    private synchronized void fallSilent() {
        try {
            nodes.fallSilent();
        } catch (RuntimeException e) {
            // Forgotten by itself within a minute.
            ClusterLog.LOG.notSaid(e);
        }
    }
}
