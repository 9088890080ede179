package org.gatewright.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Nodes that agree in everything, to be bent. */
final class TestNodes {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final NodePlugin SAML = new NodePlugin("saml", "1.0.0", "0123456789abcdef", false);

    private TestNodes() {}

    static Node node(String name) {
        return with(name, SAML);
    }

    static Node with(String name, NodePlugin... plugins) {
        return new Node(
                name, name.equals("a"), "1.0.0", "1.0", NOON, List.of(plugins), List.of("AB:CD"), Duration.ZERO);
    }

    static Node withKeys(String name, String... fingerprints) {
        return new Node(name, false, "1.0.0", "1.0", NOON, List.of(SAML), List.of(fingerprints), Duration.ZERO);
    }

    static Node ahead(String name, Duration ahead) {
        return new Node(name, false, "1.0.0", "1.0", NOON, List.of(SAML), List.of("AB:CD"), ahead);
    }

    static NodeRecord record(String name, Instant at) {
        return new NodeRecord(name, "1.0.0", "1.0", NOON, at, List.of(SAML), List.of("AB:CD"));
    }
}
