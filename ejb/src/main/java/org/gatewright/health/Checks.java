package org.gatewright.health;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.gatewright.cluster.CacheInfo;
import org.gatewright.cluster.Cluster;
import org.gatewright.cluster.ClusterInfo;
import org.gatewright.cluster.Difference;
import org.gatewright.credential.PasswordHashing;
import org.gatewright.health.Checked.Condition;
import org.gatewright.health.Checked.Part;
import org.gatewright.key.CryptoProvider;
import org.gatewright.plugin.PluginInfo;
import org.gatewright.plugin.PluginRegistry;
import org.gatewright.thread.Threads;

/** Looks after what this node needs. Only the caches decide whether it can be used; the rest is there to be told. */
@ApplicationScoped
class Checks {

    /** A call that failed is worth a word for so long. */
    private static final Duration LATELY = Duration.ofMinutes(5);

    @Resource(lookup = "java:jboss/datasources/GatewrightDS")
    DataSource source;

    @Inject
    Threads threads;

    @Inject
    Cluster cluster;

    @Inject
    PluginRegistry plugins;

    @Inject
    Clock clock;

    private Database database;

    @PostConstruct
    void open() {
        database = new Database(source, threads.executor(1), clock);
    }

    List<Checked> all() {
        return List.of(caches(), cluster(), database(), agreement(), plugins(), cryptography());
    }

    /** Whether every cache has its share: until then, what other nodes know is not found here. */
    Checked caches() {
        List<CacheInfo> caches = cluster.info().caches();
        String missing = caches.stream()
                .filter(cache -> !cache.joined())
                .map(CacheInfo::name)
                .collect(Collectors.joining(", "));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("caches", caches.size());
        data.put("joined", caches.stream().filter(CacheInfo::joined).count());
        data.put("missing", missing);
        return new Checked(Part.CACHES, missing.isEmpty() ? Condition.GOOD : Condition.DOWN, data);
    }

    /** Whether all nodes are together. */
    Checked cluster() {
        ClusterInfo info = cluster.info();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("view", info.present().size() + " of " + info.expected());
        data.put("present", info.present().size());
        data.put("expected", info.expected());
        data.put("nodes", String.join(", ", info.present()));
        return new Checked(
                Part.CLUSTER, info.present().size() < info.expected() ? Condition.ATTENTION : Condition.GOOD, data);
    }

    /** Whether the database answers: sign-ons with a session go on without it, so that the node is of use all the same. */
    Checked database() {
        Database.Answer answer = database.ask();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("answering", answer.isGood());
        data.put("milliseconds", answer.took().toMillis());
        data.put("askedAt", answer.at().toString());
        data.put("reason", answer.reason());
        return new Checked(Part.DATABASE, answer.isGood() ? Condition.GOOD : Condition.ATTENTION, data);
    }

    /** Whether the nodes have the same release, plugins, keys and time. */
    Checked agreement() {
        ClusterInfo info = cluster.info();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("differences", info.differences().size());
        data.put("which", info.differences().stream().map(Difference::inWords).collect(Collectors.joining("; ")));
        info.nodes().stream()
                .filter(node -> !node.self())
                .forEach(node -> data.put("clock." + node.name(), node.ahead().toMillis()));
        return new Checked(Part.AGREEMENT, info.differences().isEmpty() ? Condition.GOOD : Condition.ATTENTION, data);
    }

    /** Whether every plugin was taken in and does what it should: one that does not harms nobody but its own applications. */
    Checked plugins() {
        List<PluginInfo> all = plugins.list();
        List<String> failed = all.stream()
                .filter(plugin -> plugin.state() == PluginInfo.State.FAILED)
                .map(plugin -> plugin.id() + ": " + plugin.reason().orElse(""))
                .toList();
        Instant lately = Instant.now(clock).minus(LATELY);
        List<String> failing = all.stream()
                .flatMap(plugin -> plugin.lastFailures().stream()
                        .filter(failure -> failure.at().isAfter(lately))
                        .limit(1)
                        .map(failure -> plugin.id() + ": " + failure.call() + " " + failure.what()))
                .toList();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("plugins", all.size());
        data.put("failed", String.join(" ", failed));
        data.put("failing", String.join("; ", failing));
        boolean good = failed.isEmpty() && failing.isEmpty();
        return new Checked(Part.PLUGINS, good ? Condition.GOOD : Condition.ATTENTION, data);
    }

    /** Which libraries sign and hash: the fast ones, or those that run everywhere. */
    Checked cryptography() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("signatures", CryptoProvider.signingProvider());
        data.put("passwords", PasswordHashing.library());
        return new Checked(Part.CRYPTOGRAPHY, Condition.GOOD, data);
    }
}
