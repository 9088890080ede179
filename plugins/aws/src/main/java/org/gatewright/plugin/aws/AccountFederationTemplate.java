package org.gatewright.plugin.aws;

import java.util.List;
import java.util.Map;
import org.gatewright.plugin.aws.rule.AccountFederationRules;
import org.gatewright.plugin.aws.rule.NameIds;
import org.gatewright.spi.setting.Settings;
import org.gatewright.spi.template.ApplicationTemplate;
import org.gatewright.spi.template.ApplicationTemplate.ConnectField;
import org.gatewright.spi.template.ApplicationTemplate.TemplateMapper;

/** An IAM SAML provider in an AWS account: roles come with each sign-on, for the console and for STS. */
final class AccountFederationTemplate {

    private static final int STEPS = 5;

    private AccountFederationTemplate() {}

    static ApplicationTemplate of(Partition partition) {
        return new ApplicationTemplate(
                partition.templateId(),
                "saml",
                true,
                new Settings(Map.of(
                        "entityId", partition.entityId(),
                        "acsUrls", partition.assertionConsumerService())),
                new Settings(Map.of(
                        "nameIdFormat", NameIds.PERSISTENT,
                        "alwaysThisNameIdFormat", "true",
                        "signResponse", "true",
                        "signAssertion", "true",
                        "assertionLifetime", "300",
                        "notBeforeOffset", "120",
                        "requireSignedRequests", "false",
                        "sessionNotOnOrAfter", "false",
                        "oneTimeUse", "false")),
                List.of(
                        new TemplateMapper(
                                "aws-role",
                                new Settings(Map.of(
                                        "provider", "Gatewright",
                                        "partition", partition.arnName(),
                                        "pattern", "aws:{account}:{role}")),
                                true),
                        new TemplateMapper("aws-role-session-name", new Settings(Map.of("field", "userName")), true)),
                List.of(AccountFederationRules.ID),
                List.of(
                        new ConnectField("metadata", "metadata-aws"),
                        new ConnectField("issuer-url", "entity-id"),
                        new ConnectField("sign-on-url", "unsolicited-url")),
                STEPS);
    }
}
