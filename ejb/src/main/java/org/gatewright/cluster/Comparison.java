package org.gatewright.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatewright.cluster.Difference.Held;
import org.gatewright.cluster.Difference.Kind;

/** Finds where nodes differ. */
final class Comparison {

    /** Less may be the time that the news of it took. */
    private static final Duration CLOCKS_AGREE_WITHIN = Duration.ofSeconds(5);

    private static final int DIGITS = 12;

    private Comparison() {}

    static List<Difference> of(List<Node> nodes) {
        List<Difference> differences = new ArrayList<>();
        compare(nodes, Kind.RELEASE, "", Node::release, differences);
        plugins(nodes).forEach(id -> compare(nodes, Kind.PLUGIN, id, node -> plugin(node, id), differences));
        compare(nodes, Kind.SIGNING_KEYS, "", Comparison::signingKeys, differences);
        nodes.stream()
                .filter(node -> node.ahead().abs().compareTo(CLOCKS_AGREE_WITHIN) >= 0)
                .map(node -> new Difference(
                        Kind.CLOCK, node.name(), List.of(new Held(node.name(), Long.toString(node.secondsAhead())))))
                .forEach(differences::add);
        return List.copyOf(differences);
    }

    private static void compare(
            List<Node> nodes, Kind kind, String subject, Function<Node, String> what, List<Difference> differences) {
        List<Held> held = nodes.stream()
                .map(node -> new Held(node.name(), what.apply(node)))
                .toList();
        if (held.stream().map(Held::value).distinct().count() > 1) {
            differences.add(new Difference(kind, subject, held));
        }
    }

    private static List<String> plugins(List<Node> nodes) {
        return nodes.stream()
                .flatMap(node -> node.plugins().stream())
                .map(NodePlugin::id)
                .distinct()
                .sorted()
                .toList();
    }

    private static String plugin(Node node, String id) {
        return node.plugins().stream()
                .filter(plugin -> plugin.id().equals(id))
                .map(Comparison::inWords)
                .collect(Collectors.joining(", "));
    }

    private static String inWords(NodePlugin plugin) {
        String hash = first(plugin.hash());
        return plugin.version() + (hash.isEmpty() ? "" : " (" + hash + ")") + (plugin.failed() ? ", failed" : "");
    }

    private static String signingKeys(Node node) {
        return node.signingKeys().stream()
                .map(fingerprint -> first(fingerprint.replace(":", "")))
                .collect(Collectors.joining(", "));
    }

    private static String first(String digits) {
        return digits.substring(0, Math.min(DIGITS, digits.length()));
    }
}
