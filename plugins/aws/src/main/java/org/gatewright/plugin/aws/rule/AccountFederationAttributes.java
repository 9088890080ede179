package org.gatewright.plugin.aws.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gatewright.plugin.aws.attribute.AwsAttribute;
import org.gatewright.plugin.aws.attribute.Grammar;
import org.gatewright.plugin.aws.attribute.RolePair;
import org.gatewright.spi.identity.Attribute;
import org.gatewright.spi.identity.Attributes;

/** IAM-5 to IAM-10: the attributes that an IAM SAML provider reads. Roles and a session name must be there. */
final class AccountFederationAttributes {

    private static final String MARK = "/SAML/Attributes/";

    private AccountFederationAttributes() {}

    static void check(Attributes attributes, Findings findings) {
        roles(values(attributes, AwsAttribute.ROLE), findings);
        sessionName(values(attributes, AwsAttribute.ROLE_SESSION_NAME), findings);
        values(attributes, AwsAttribute.SESSION_DURATION)
                .forEach(value -> findings.errorIf(!isSessionDuration(value), "IAM-7", Map.of("value", value)));
        values(attributes, AwsAttribute.SOURCE_IDENTITY).forEach(value -> Grammar.sourceIdentity(value)
                .ifPresent(detail -> findings.error("IAM-10", Map.of("value", value, "detail", detail))));
        tags(attributes, findings);
    }

    private static void roles(List<String> roles, Findings findings) {
        findings.errorIf(roles.isEmpty(), "IAM-5", Map.of("value", "", "detail", "text:detail.NO_ROLE"));
        for (String role : roles) {
            RolePair.read(role).fault().ifPresent(fault -> findings.error("IAM-5", RolePair.arguments(role, fault)));
        }
    }

    private static void sessionName(List<String> names, Findings findings) {
        if (names.size() != 1) {
            findings.error("IAM-6", Map.of("value", String.join(", ", names), "detail", "text:detail.NOT_ONE_VALUE"));
            return;
        }
        String name = names.get(0);
        Grammar.sessionName(name).ifPresent(detail -> findings.error("IAM-6", Map.of("value", name, "detail", detail)));
    }

    private static boolean isSessionDuration(String value) {
        // at most five digits: what is longer is out of range, and need not be parsed
        if (!value.matches("[0-9]{1,5}")) {
            return false;
        }
        long seconds = Long.parseLong(value);
        return seconds >= Grammar.SHORTEST_SESSION && seconds <= Grammar.LONGEST_SESSION;
    }

    private static void tags(Attributes attributes, Findings findings) {
        Set<String> keys = new HashSet<>();
        Set<String> folded = new HashSet<>();
        for (Attribute attribute : attributes.all()) {
            int at = attribute.name().indexOf(MARK + AwsAttribute.PRINCIPAL_TAG);
            if (at < 0) {
                continue;
            }
            String key = attribute.name().substring(at + MARK.length() + AwsAttribute.PRINCIPAL_TAG.length());
            keys.add(key);
            tag(key, attribute, findings);
            findings.errorIf(
                    !folded.add(key.toLowerCase(Locale.ROOT)),
                    "IAM-8",
                    Map.of("key", key, "detail", "text:detail.TAG_TWICE"));
        }
        findings.errorIf(
                keys.size() > Grammar.MOST_TAGS,
                "IAM-8",
                Map.of("key", Integer.toString(keys.size()), "detail", "text:detail.TOO_MANY_TAGS"));
        values(attributes, AwsAttribute.TRANSITIVE_TAG_KEYS)
                .forEach(key -> findings.errorIf(!keys.contains(key), "IAM-9", Map.of("key", key)));
    }

    private static void tag(String key, Attribute attribute, Findings findings) {
        findings.errorIf(
                attribute.values().size() != 1, "IAM-8", Map.of("key", key, "detail", "text:detail.NOT_ONE_VALUE"));
        Grammar.tagKey(key)
                .or(() -> attribute.values().stream()
                        .flatMap(value -> Grammar.tagValue(value).stream())
                        .findFirst())
                .ifPresent(detail -> findings.error("IAM-8", Map.of("key", key, "detail", detail)));
    }

    /** The values of the attribute with this last part, whatever prefix the partition uses. */
    private static List<String> values(Attributes attributes, String suffix) {
        return attributes.all().stream()
                .filter(attribute -> attribute.name().endsWith(MARK + suffix))
                .flatMap(attribute -> attribute.values().stream())
                .toList();
    }
}
