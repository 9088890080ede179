package org.gatewright.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Packets that get lost without a word, until it is closed. Needs root and iptables. */
final class Firewall {

    private final List<List<String>> rules;

    private Firewall(List<List<String>> rules) {
        this.rules = rules;
        rules.forEach(rule -> iptables("-I", rule));
    }

    /** Between two nodes that are alone in their cluster: whoever calls does so from any address. */
    static Firewall between(int node, int other) {
        return new Firewall(Stream.of(Addresses.ofNode(node), Addresses.ofNode(other))
                .flatMap(address -> Stream.of(List.of("-s", address), List.of("-d", address)))
                .toList());
    }

    /** Between a node and the database, in both directions. */
    static Firewall beforeDatabase(int node) {
        String database = Addresses.ofDatabase(node);
        return new Firewall(List.of(List.of("-s", database), List.of("-d", database)));
    }

    void close() {
        rules.forEach(rule -> iptables("-D", rule));
    }

    private static void iptables(String what, List<String> rule) {
        List<String> command = new ArrayList<>(List.of("iptables", "-w", what, "INPUT", "-i", "lo", "-p", "tcp"));
        command.addAll(rule);
        command.addAll(List.of("-j", "DROP"));
        try {
            int status = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (status != 0) {
                throw new IllegalStateException(String.join(" ", command) + " ended with " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("iptables is not installed; deployment/test.sh does it", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
