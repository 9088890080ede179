package org.gatewright.plugin.aws.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatewright.plugin.aws.attribute.AwsAttribute;
import org.gatewright.plugin.aws.attribute.Grammar;
import org.gatewright.spi.identity.Attribute;
import org.gatewright.spi.identity.Attributes;

/** IDC-13 and IDC-15 to IDC-17: which attributes IAM Identity Center reads, and in which form. */
final class IdentityCenterAttributes {

    private static final List<String> OF_ACCOUNT_FEDERATION =
            List.of(AwsAttribute.ROLE, AwsAttribute.ROLE_SESSION_NAME, AwsAttribute.SESSION_DURATION);

    private IdentityCenterAttributes() {}

    static void check(Attributes attributes, Findings findings) {
        List<Attribute> tags = attributes.all().stream()
                .filter(attribute -> tagKey(attribute).isPresent())
                .toList();
        findings.errorIf(
                tags.size() > Grammar.MOST_TAGS,
                "IDC-15",
                Map.of("attribute", "AccessControl", "detail", "text:detail.TOO_MANY_TAGS"));
        for (Attribute attribute : attributes.all()) {
            OF_ACCOUNT_FEDERATION.stream()
                    .filter(suffix -> attribute.name().endsWith("/SAML/Attributes/" + suffix))
                    .findFirst()
                    .ifPresent(name -> findings.warning("IDC-13", Map.of("attribute", name)));
        }
        tags.forEach(tag -> check(tag, findings));
    }

    private static void check(Attribute tag, Findings findings) {
        String name = tag.name();
        findings.errorIf(
                tag.values().size() != 1, "IDC-15", Map.of("attribute", name, "detail", "text:detail.NOT_ONE_VALUE"));
        findings.errorIf(
                tag.values().stream().anyMatch(value -> value.stripLeading().startsWith("<")),
                "IDC-15",
                Map.of("attribute", name, "detail", "text:detail.XML_VALUE"));
        findings.errorIf(
                tag.nameFormat().filter(AwsAttribute.NAME_FORMAT::equals).isEmpty(),
                "IDC-16",
                Map.of("attribute", name));
        String key = tagKey(tag).orElseThrow();
        Grammar.tagKey(key)
                .or(() -> tag.values().stream()
                        .flatMap(value -> Grammar.tagValue(value).stream())
                        .findFirst())
                .ifPresent(detail -> findings.error("IDC-17", Map.of("key", key, "detail", detail)));
    }

    private static Optional<String> tagKey(Attribute attribute) {
        int at = attribute.name().indexOf("/SAML/Attributes/" + AwsAttribute.ACCESS_CONTROL);
        return at < 0
                ? Optional.empty()
                : Optional.of(attribute
                        .name()
                        .substring(at + "/SAML/Attributes/".length() + AwsAttribute.ACCESS_CONTROL.length()));
    }
}
