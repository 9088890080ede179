package org.gatewright.plugin.aws.rule;

import java.util.Map;

/** Rules that are the same everywhere in AWS but for their id. */
final class SharedRules {

    private SharedRules() {}

    /** At least one element must be signed, and both should be: AWS does not say which one it checks. */
    static void signatures(Facts facts, String id, Findings findings) {
        boolean response = facts.is(Facts.RESPONSE_SIGNED);
        boolean assertion = facts.is(Facts.ASSERTION_SIGNED);
        if (!response && !assertion) {
            findings.error(id, Map.of("part", "text:detail.NOTHING"));
        } else if (response != assertion) {
            findings.warning(id, Map.of("part", response ? "text:detail.RESPONSE" : "text:detail.ASSERTION"));
        }
    }
}
