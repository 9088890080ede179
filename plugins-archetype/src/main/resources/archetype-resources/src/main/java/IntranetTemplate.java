package ${package};

import java.util.List;
import org.gatewright.spi.setting.Settings;
import org.gatewright.spi.template.ApplicationTemplate;
import org.gatewright.spi.template.ApplicationTemplate.ConnectField;
import org.gatewright.spi.template.ApplicationTemplate.TemplateMapper;

/** A starting point for SAML applications: they get the initials, and what they are told is checked. */
final class IntranetTemplate {

    private static final int STEPS = 2;

    private IntranetTemplate() {}

    static ApplicationTemplate create() {
        return new ApplicationTemplate(
                "${pluginId}-intranet",
                "saml",
                false,
                Settings.NONE,
                Settings.NONE,
                List.of(new TemplateMapper(InitialsMapper.ID, Settings.NONE, false)),
                List.of(BlankValueRule.ID),
                List.of(new ConnectField("metadata", "metadata-url"), new ConnectField("issuer", "entity-id")),
                STEPS);
    }
}
