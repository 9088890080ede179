package org.gatewright.plugin.aws.rule;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatewright.spi.preflight.Finding;
import org.gatewright.spi.preflight.Outgoing;
import org.gatewright.spi.preflight.PreflightRule;

/** What an IAM SAML provider and STS demand of an answer: the rules IAM-1 to IAM-21. */
public final class AccountFederationRules implements PreflightRule {

    public static final String ID = "aws-account-federation";

    private static final long LONGEST_RESPONSE = 100_000;
    private static final long LONG_RESPONSE = 80_000;
    private static final long SHORTEST_METADATA = 1_000;
    private static final long LONGEST_METADATA = 10_000_000;
    private static final Duration LIFETIME = Duration.ofMinutes(5);

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Finding> check(Outgoing outgoing) {
        Facts facts = new Facts(outgoing);
        Findings findings = new Findings();
        address(facts, findings);
        subject(facts, findings);
        audience(facts, findings);
        AccountFederationAttributes.check(outgoing.attributes(), findings);
        repeatedAttributes(facts, findings);
        size(facts, findings);
        trust(facts, findings);
        SharedRules.signatures(facts, "IAM-18", findings);
        use(facts, findings);
        return findings.all();
    }

    private static void address(Facts facts, Findings findings) {
        boolean same = facts.text(Facts.DESTINATION).equals(facts.text(Facts.RECIPIENT));
        findings.errorIf(
                !same || facts.isNot(Facts.ACS_REGISTERED),
                "IAM-1",
                Map.of("destination", facts.shown(Facts.DESTINATION), "recipient", facts.shown(Facts.RECIPIENT)));
    }

    private static void subject(Facts facts, Findings findings) {
        for (String needed : List.of(Facts.RECIPIENT, Facts.NOT_ON_OR_AFTER)) {
            findings.errorIf(
                    facts.text(needed).isEmpty(), "IAM-2", Map.of("detail", needed.substring("saml.".length())));
        }
        boolean named =
                facts.text(Facts.NAME_ID).filter(value -> !value.isEmpty()).isPresent();
        boolean known = facts.text(Facts.NAME_ID_FORMAT)
                .filter(NameIds.ACCEPTED_BY_IAM::contains)
                .isPresent();
        findings.errorIf(!named || !known, "IAM-3", Map.of("format", facts.shown(Facts.NAME_ID_FORMAT)));
    }

    private static void audience(Facts facts, Findings findings) {
        String expected = facts.outgoing().application().identifier();
        findings.errorIf(
                !facts.lines(Facts.AUDIENCE).contains(expected),
                "IAM-4",
                Map.of("audience", facts.shown(Facts.AUDIENCE), "expected", expected));
        findings.errorIf(
                !facts.text(Facts.ISSUER).equals(facts.text(Facts.METADATA_ISSUER)),
                "IAM-12",
                Map.of("issuer", facts.shown(Facts.ISSUER), "entityid", facts.shown(Facts.METADATA_ISSUER)));
    }

    private static void repeatedAttributes(Facts facts, Findings findings) {
        Map<String, Integer> counts = new HashMap<>();
        facts.lines(Facts.ATTRIBUTE_NAMES).forEach(name -> counts.merge(name, 1, Integer::sum));
        counts.forEach((name, count) ->
                findings.errorIf(count > 1, "IAM-17", Map.of("attribute", name, "n", Integer.toString(count))));
    }

    private static void size(Facts facts, Findings findings) {
        facts.number(Facts.RESPONSE_LENGTH).ifPresent(length -> {
            String count = Long.toString(length);
            findings.errorIf(length > LONGEST_RESPONSE, "IAM-11", Map.of("n", count));
            findings.warningIf(
                    length > LONG_RESPONSE && length <= LONGEST_RESPONSE,
                    "IAM-21",
                    Map.of("user", facts.outgoing().subject().userName(), "n", count));
        });
        facts.number(Facts.METADATA_LENGTH)
                .ifPresent(length -> findings.errorIf(
                        length < SHORTEST_METADATA || length > LONGEST_METADATA,
                        "IAM-16",
                        Map.of(
                                "detail",
                                length < SHORTEST_METADATA
                                        ? "text:detail.METADATA_TOO_SHORT"
                                        : "text:detail.METADATA_TOO_LONG")));
    }

    private static void trust(Facts facts, Findings findings) {
        findings.errorIf(facts.isNot(Facts.CERTIFICATE_IN_METADATA), "IAM-15", Map.of());
        Optional<Duration> lifetime = facts.between(Facts.ISSUE_INSTANT, Facts.NOT_ON_OR_AFTER);
        lifetime.filter(duration -> duration.compareTo(LIFETIME) > 0)
                .ifPresent(duration ->
                        findings.warning("IAM-13", Map.of("duration", duration.toSeconds() + " s", "age", "0 s")));
    }

    private static void use(Facts facts, Findings findings) {
        findings.warningIf(facts.is(Facts.ONE_TIME_USE), "IAM-14", Map.of());
        findings.errorIf(
                facts.is(Facts.ENCRYPTED) && !facts.text(Facts.ACS).orElse("").contains("/saml/acs/"),
                "IAM-19",
                Map.of());
        findings.warningIf(facts.is(Facts.ENCRYPTED), "IAM-20", Map.of());
    }
}
