package org.gatewright.plugin.saml.testing;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.setting.Settings;

/** The applications that the list of behaviours speaks of, with their settings as an import would leave them. */
public final class TestApplications {

    public static final String CRM = "https://crm.example.com/saml";
    public static final String CRM_ACS = "https://crm.example.com/saml/acs";
    public static final String WIKI = "https://wiki.example.com/saml";
    public static final String SHOP = "https://shop.example.com/saml";
    public static final String BARE = "https://bare.example.com/saml";

    private TestApplications() {}

    /** Has a signing key, and need not use it. */
    public static Application crm() {
        return application(
                "crm",
                CRM,
                Map.of(
                        "assertionConsumerServices",
                        "0 POST " + CRM_ACS,
                        "singleLogoutServices",
                        "REDIRECT https://crm.example.com/saml/slo\nPOST https://crm.example.com/saml/slo",
                        "signingCertificates",
                        TestKey.rsa("crm").pem()));
    }

    /** Must sign. */
    public static Application wiki() {
        return application(
                "wiki",
                WIKI,
                Map.of(
                        "assertionConsumerServices",
                                "0 POST https://wiki.example.com/acs\n1 POST https://wiki.example.com/acs2",
                        "signingCertificates", TestKey.rsa("wiki").pem(),
                        "requireSignedRequests", "true"));
    }

    public static Application shop() {
        return application(
                "shop",
                SHOP,
                Map.of(
                        "assertionConsumerServices",
                                "0 POST https://shop.example.com/acs\n1 ARTIFACT https://shop.example.com/artifact",
                        "signingCertificates", TestKey.rsa("shop").pem(),
                        "encryptionCertificates", TestKey.rsa("shop").pem()));
    }

    /** No key. */
    public static Application bare() {
        return application("bare", BARE, Map.of("assertionConsumerServices", "0 POST https://bare.example.com/acs"));
    }

    public static Application application(String alias, String entityId, Map<String, String> settings) {
        return new Application(
                "id-" + alias,
                1,
                alias.toUpperCase(Locale.ROOT),
                alias,
                "tools",
                entityId,
                Optional.empty(),
                new Settings(settings));
    }

    /** The same application with one setting changed. */
    public static Application with(Application application, String key, String value) {
        return new Application(
                application.id(),
                application.version() + 1,
                application.name(),
                application.alias(),
                application.project(),
                application.identifier(),
                application.template(),
                application.settings().with(key, value));
    }
}
