package org.gatewright.cluster;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gatewright.cache.Entries;

/** What the nodes say of themselves, and what this one knows of their clocks. Those that are gone are not asked any more. */
final class Nodes {

    private final Entries<NodeRecord> records;
    private final Members members;
    private final Clock clock;
    private final Map<String, Duration> ahead = new ConcurrentHashMap<>();

    Nodes(Entries<NodeRecord> records, Members members, Clock clock) {
        this.records = records;
        this.members = members;
        this.clock = clock;
    }

    /** Tells the others about this node. */
    void say(NodeRecord own) {
        records.put(members.self(), own);
    }

    /** This node goes. */
    void fallSilent() {
        records.remove(members.self());
    }

    /** Another node has said something this very moment. */
    void heard(NodeRecord said) {
        ahead.put(said.name(), Duration.between(Instant.now(clock), said.at()));
    }

    /** Those that are together and have said something, in the order of their names. */
    List<Node> present() {
        List<String> names = members.present();
        ahead.keySet().retainAll(names);
        return names.stream()
                .sorted()
                .map(records::find)
                .flatMap(Optional::stream)
                .map(this::node)
                .toList();
    }

    private Node node(NodeRecord said) {
        return new Node(
                said.name(),
                said.name().equals(members.self()),
                said.release(),
                said.spiVersion(),
                said.startedAt(),
                said.plugins(),
                said.signingKeys(),
                ahead.getOrDefault(said.name(), Duration.ZERO));
    }
}
