package org.gatewright.web.console.cluster;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.stream.Collectors;
import org.gatewright.cluster.CacheInfo;
import org.gatewright.cluster.Difference;
import org.gatewright.cluster.Move;
import org.gatewright.cluster.Node;
import org.gatewright.health.Checked;
import org.gatewright.web.faces.Text;

/** What the page of the cluster says about its parts. */
@Named
@RequestScoped
public class ClusterWords {

    @Inject
    Text text;

    /** How one part is, in a sentence. */
    public String sentence(Checked checked) {
        return text.of("cluster.check." + checked.part() + "." + checked.condition(), checked.data());
    }

    /** In what nodes differ. */
    public String difference(Difference difference) {
        String held = difference.held().stream().map(this::held).collect(Collectors.joining(", "));
        String key = "cluster.difference." + difference.kind();
        return difference.kind() == Difference.Kind.CLOCK
                ? text.of(
                        key,
                        "subject",
                        difference.subject(),
                        "seconds",
                        difference.held().get(0).value())
                : text.of(key, "subject", difference.subject(), "held", held);
    }

    private String held(Difference.Held held) {
        return held.value().isEmpty()
                ? text.of("cluster.held.none", "node", held.node())
                : text.of("cluster.held", "node", held.node(), "value", held.value());
    }

    /** How the clock of a node differs from that of the answering one. */
    public String clock(Node node) {
        if (node.self()) {
            return text.of("cluster.clock.own");
        }
        long seconds = node.secondsAhead();
        if (seconds == 0) {
            return text.of("cluster.clock.same");
        }
        return text.of(seconds > 0 ? "cluster.clock.ahead" : "cluster.clock.behind", "seconds", Math.abs(seconds));
    }

    /** Where the entries of a cache are. */
    public String owners(CacheInfo cache) {
        if (!cache.joined()) {
            return text.of("cluster.caches.away");
        }
        return cache.owners()
                .map(owners -> owners == 1
                        ? text.of("cluster.caches.here")
                        : text.of("cluster.caches.owners", "count", owners))
                .orElseGet(() -> text.of("cluster.caches.everywhere"));
    }

    /** Who came or went. */
    public String move(Move move) {
        String key = move.kind() == Move.Kind.JOINED ? "cluster.moves.joined" : "cluster.moves.left";
        return text.of(key, Map.of("node", move.node()));
    }
}
