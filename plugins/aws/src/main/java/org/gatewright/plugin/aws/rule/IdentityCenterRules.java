package org.gatewright.plugin.aws.rule;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatewright.spi.preflight.Finding;
import org.gatewright.spi.preflight.Outgoing;
import org.gatewright.spi.preflight.PreflightRule;

/** What IAM Identity Center demands of an answer: the rules IDC-1 to IDC-22. */
public final class IdentityCenterRules implements PreflightRule {

    public static final String ID = "aws-identity-center";

    private static final long LONGEST_ASSERTION = 50_000;
    private static final long LONGEST_METADATA = 75_000;
    private static final long LONGEST_CERTIFICATE = 2_500;
    private static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final Duration LEAST_BACK = Duration.ofMinutes(1);
    private static final Duration MOST_BACK = Duration.ofMinutes(5);

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Finding> check(Outgoing outgoing) {
        Facts facts = new Facts(outgoing);
        Findings findings = new Findings();
        address(facts, findings);
        name(facts, findings);
        assertion(facts, findings);
        request(facts, findings);
        SharedRules.signatures(facts, "IDC-10", findings);
        times(facts, findings);
        IdentityCenterAttributes.check(outgoing.attributes(), findings);
        trust(facts, findings);
        surroundings(facts, findings);
        return findings.all();
    }

    private static void address(Facts facts, Findings findings) {
        findings.errorIf(facts.isNot(Facts.ACS_REGISTERED), "IDC-1", Map.of("acs", facts.shown(Facts.ACS)));
        List<String> hosts = facts.lines(Facts.ACS_URLS).stream()
                .map(url -> Optional.ofNullable(URI.create(url).getHost()).orElse(url))
                .distinct()
                .toList();
        // Browser and command line may come from either of the two newer hosts
        boolean both = hosts.stream().anyMatch(host -> host.endsWith(".sso.signin.aws"))
                && hosts.stream().anyMatch(host -> host.endsWith(".signin.aws") && !host.endsWith(".sso.signin.aws"));
        findings.warningIf(!hosts.isEmpty() && !both, "IDC-21", Map.of("hosts", String.join(", ", hosts)));
    }

    private static void name(Facts facts, Findings findings) {
        String value = facts.text(Facts.NAME_ID).orElse("");
        findings.errorIf(
                facts.text(Facts.NAME_ID_FORMAT)
                        .filter(NameIds.EMAIL_ADDRESS::equals)
                        .isEmpty(),
                "IDC-2",
                Map.of("format", facts.shown(Facts.NAME_ID_FORMAT)));
        findings.errorIf(!NameIds.isMailAddress(value), "IDC-3", Map.of("value", value));
        facts.text(Facts.PROVISIONED_USER_NAME)
                .filter(provisioned -> !provisioned.equals(value))
                .ifPresent(provisioned -> findings.error("IDC-4", Map.of("nameid", value, "username", provisioned)));
        findings.errorIf(facts.isNot(Facts.PROVISIONED), "IDC-5", Map.of("user", value));
    }

    private static void assertion(Facts facts, Findings findings) {
        facts.number(Facts.ASSERTIONS)
                .ifPresent(count -> findings.errorIf(count != 1, "IDC-6", Map.of("n", Long.toString(count))));
        findings.errorIf(facts.is(Facts.ENCRYPTED), "IDC-7", Map.of());
        facts.number(Facts.ASSERTION_LENGTH)
                .ifPresent(length ->
                        findings.warningIf(length > LONGEST_ASSERTION, "IDC-8", Map.of("n", Long.toString(length))));
    }

    private static void request(Facts facts, Findings findings) {
        String entityId = facts.outgoing().application().identifier();
        String acs = facts.text(Facts.ACS).orElse("");
        findings.errorIf(
                !facts.lines(Facts.AUDIENCE).contains(entityId),
                "IDC-9",
                Map.of("detail", "Audience = " + facts.shown(Facts.AUDIENCE)));
        for (String key : List.of(Facts.DESTINATION, Facts.RECIPIENT)) {
            findings.errorIf(
                    !acs.equals(facts.text(key).orElse("")),
                    "IDC-9",
                    Map.of("detail", key.substring("saml.".length()) + " = " + facts.shown(key)));
        }
        findings.errorIf(
                !facts.text(Facts.IN_RESPONSE_TO).equals(facts.text(Facts.REQUEST_ID)),
                "IDC-9",
                Map.of("detail", "InResponseTo = " + facts.shown(Facts.IN_RESPONSE_TO)));
    }

    private static void times(Facts facts, Findings findings) {
        Optional<Duration> back = facts.between(Facts.NOT_BEFORE, Facts.ISSUE_INSTANT);
        Optional<Duration> ahead = facts.between(Facts.ISSUE_INSTANT, Facts.NOT_ON_OR_AFTER);
        boolean fine = back.filter(span -> span.compareTo(LEAST_BACK) >= 0 && span.compareTo(MOST_BACK) <= 0)
                        .isPresent()
                && ahead.filter(LIFETIME::equals).isPresent();
        findings.warningIf(
                !fine,
                "IDC-11",
                Map.of("from", facts.shown(Facts.NOT_BEFORE), "to", facts.shown(Facts.NOT_ON_OR_AFTER)));
        facts.text(Facts.SESSION_NOT_ON_OR_AFTER).ifPresent(time -> findings.warning("IDC-12", Map.of("time", time)));
    }

    private static void trust(Facts facts, Findings findings) {
        facts.number(Facts.METADATA_LENGTH)
                .ifPresent(length -> findings.errorIf(
                        length > LONGEST_METADATA, "IDC-18", Map.of("detail", "text:detail.METADATA_TOO_LONG")));
        facts.number(Facts.CERTIFICATE_LENGTH)
                .ifPresent(length ->
                        findings.errorIf(length > LONGEST_CERTIFICATE, "IDC-19", Map.of("n", Long.toString(length))));
        findings.errorIf(facts.is(Facts.WANT_SIGNED_REQUESTS), "IDC-20", Map.of());
    }

    private static void surroundings(Facts facts, Findings findings) {
        findings.warningIf(facts.isNot(Outgoing.SECOND_FACTOR_REQUIRED), "IDC-14", Map.of());
        findings.warningIf(facts.isNot(Outgoing.SESSION_COOKIE_CROSS_SITE), "IDC-22", Map.of());
    }
}
