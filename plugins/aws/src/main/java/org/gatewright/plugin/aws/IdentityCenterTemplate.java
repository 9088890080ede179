package org.gatewright.plugin.aws;

import java.util.List;
import java.util.Map;
import org.gatewright.plugin.aws.rule.IdentityCenterRules;
import org.gatewright.plugin.aws.rule.NameIds;
import org.gatewright.spi.setting.Settings;
import org.gatewright.spi.template.ApplicationTemplate;
import org.gatewright.spi.template.ApplicationTemplate.ConnectField;

/** IAM Identity Center with an external identity provider: one application per Identity Center instance. */
final class IdentityCenterTemplate {

    private static final int STEPS = 5;

    private IdentityCenterTemplate() {}

    static ApplicationTemplate create() {
        return new ApplicationTemplate(
                IdentityCenterRules.ID,
                "saml",
                false,
                Settings.NONE,
                new Settings(Map.of(
                        "nameIdFormat", NameIds.EMAIL_ADDRESS,
                        "nameIdSource", "userName",
                        "alwaysThisNameIdFormat", "true",
                        "signResponse", "true",
                        "signAssertion", "true",
                        "assertionLifetime", "300",
                        "notBeforeOffset", "120",
                        "requireSignedRequests", "false",
                        "sessionNotOnOrAfter", "false")),
                List.of(),
                List.of(IdentityCenterRules.ID),
                List.of(
                        new ConnectField("sign-in-url", "sso-url"),
                        new ConnectField("issuer-url", "entity-id"),
                        new ConnectField("certificate", "certificate-file"),
                        new ConnectField("metadata", "metadata-aws")),
                STEPS);
    }
}
