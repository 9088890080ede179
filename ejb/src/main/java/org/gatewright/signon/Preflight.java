package org.gatewright.signon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gatewright.persistence.JsonMap;
import org.gatewright.plugin.PluginFailure;
import org.gatewright.spi.preflight.Finding;
import org.gatewright.spi.preflight.Outgoing;
import org.gatewright.spi.preflight.PreflightRule;

/** What the rules found in an answer that is about to be sent. */
record Preflight(List<Finding> findings) {

    static Preflight check(List<PreflightRule> rules, Outgoing outgoing) {
        List<Finding> findings = new ArrayList<>();
        for (PreflightRule rule : rules) {
            try {
                findings.addAll(rule.check(outgoing));
            } catch (PluginFailure e) {
                // A rule only warns of what the other side would refuse; a broken one must not keep people out.
                SignOnLog.LOG.ruleFailed(rule.id(), e);
            }
        }
        return new Preflight(List.copyOf(findings));
    }

    List<Finding> errors() {
        return findings.stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .toList();
    }

    boolean refuses() {
        return !errors().isEmpty();
    }

    /**
     * The findings as facts for the activity: ids and what they name, which no secret is among. The second of one id gets a
     * number.
     */
    Map<String, String> forActivity() {
        Map<String, String> facts = new LinkedHashMap<>();
        for (Finding finding : findings) {
            String name = "finding." + finding.id();
            long before = facts.keySet().stream()
                    .filter(other -> other.equals(name) || other.startsWith(name + "."))
                    .count();
            facts.put(before == 0 ? name : name + "." + (before + 1), described(finding));
        }
        return facts;
    }

    private static String described(Finding finding) {
        return finding.severity() + (finding.arguments().isEmpty() ? "" : " " + JsonMap.write(finding.arguments()));
    }
}
