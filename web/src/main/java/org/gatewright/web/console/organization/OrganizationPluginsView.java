package org.gatewright.web.console.organization;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.gatewright.setting.PluginSettingService;
import org.gatewright.setting.PluginStanding;
import org.gatewright.web.console.SignedIn;

/** The plugins, as they stand in an organization. */
@Named
@RequestScoped
public class OrganizationPluginsView {

    @Inject
    SignedIn signedIn;

    @Inject
    ShownOrganization shown;

    @Inject
    PluginSettingService choices;

    private List<PluginStanding> all;

    @PostConstruct
    void load() {
        all = choices.list(signedIn.actor(), shown.get().id());
    }

    public List<PluginStanding> getAll() {
        return all;
    }
}
