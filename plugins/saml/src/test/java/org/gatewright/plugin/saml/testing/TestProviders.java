package org.gatewright.plugin.saml.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.setting.Settings;

/** The applications of the tests. */
public final class TestProviders {

    public static final String CRM = "https://crm.example.com/saml";
    public static final String CRM_ACS = "https://crm.example.com/saml/acs";

    private TestProviders() {}

    /** One address, by POST; everything else as a new application has it. */
    public static Application crm() {
        return of("crm", CRM, Map.of("assertionConsumerServices", "0 POST " + CRM_ACS));
    }

    /** The same with these settings too. */
    public static Application crm(Map<String, String> more) {
        return with(crm(), more);
    }

    public static Application of(String alias, String entityId, Map<String, String> settings) {
        return new Application(
                "id-of-" + alias, 1, alias, alias, "Sales", entityId, Optional.empty(), new Settings(settings));
    }

    /** A later version of an application, with these settings too. */
    public static Application with(Application application, Map<String, String> more) {
        Map<String, String> settings =
                new LinkedHashMap<>(application.settings().values());
        settings.putAll(more);
        return new Application(
                application.id(),
                application.version() + 1,
                application.name(),
                application.alias(),
                application.project(),
                application.identifier(),
                application.template(),
                new Settings(settings));
    }
}
