package org.gatewright.web.console.plugin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.gatewright.administrator.Permission;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.organization.Organization;
import org.gatewright.organization.OrganizationService;
import org.gatewright.plugin.Catalogue.PluginForm;
import org.gatewright.plugin.PluginInfo;
import org.gatewright.plugin.PluginService;
import org.gatewright.setting.PluginChoice;
import org.gatewright.setting.PluginSettingService;
import org.gatewright.spi.setting.Settings;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.console.setting.SettingField;
import org.gatewright.web.console.setting.SettingForms;
import org.gatewright.web.faces.Notices;
import org.gatewright.web.faces.PageAddress;
import org.gatewright.web.faces.Text;
import org.jspecify.annotations.Nullable;

/** What is chosen for one plugin, in the instance or in the organization that the address names. */
@Named
@RequestScoped
public class PluginView {

    @Inject
    PageAddress address;

    @Inject
    SignedIn signedIn;

    @Inject
    Notices notices;

    @Inject
    Text text;

    @Inject
    PluginService plugins;

    @Inject
    PluginSettingService choices;

    @Inject
    OrganizationService organizations;

    @Inject
    SettingForms forms;

    private String plugin;
    private Optional<Organization> organization = Optional.empty();
    private boolean on;
    private boolean own;
    private List<SettingField> fields;
    private Optional<String> icon = Optional.empty();
    private Optional<PluginInfo> info = Optional.empty();

    @PostConstruct
    void load() {
        plugin = address.required("plugin");
        organization = address.find("organization").map(id -> organizations.load(signedIn.actor(), id));
        PluginForm form = plugins.catalogue().plugins().stream()
                .filter(one -> one.id().equals(plugin))
                .findFirst()
                .orElseThrow(() -> DomainException.of(ErrorCode.NOT_FOUND));
        icon = form.icon();
        PluginChoice choice = choices.load(signedIn.actor(), plugin, organizationId());
        on = choice.on();
        own = choice.own();
        fields = forms.fields(
                "plugin." + plugin, form.settings(), choice.settings().values());
        if (organization.isEmpty() && signedIn.mayEverywhere(Permission.PLUGIN_READ)) {
            info = plugins.list(signedIn.actor()).stream()
                    .filter(one -> one.id().equals(plugin))
                    .findFirst();
        }
    }

    /** Stores what was chosen; an organization that wants nothing of its own has what the instance has. */
    public String save() {
        choices.turn(signedIn.actor(), plugin, organizationId(), on);
        if (own && !fields.isEmpty()) {
            choices.change(signedIn.actor(), plugin, organizationId(), new Settings(SettingForms.values(fields)));
        } else {
            organizationId().ifPresent(id -> choices.reset(signedIn.actor(), plugin, id));
        }
        notices.add(text.of("settings.message.saved"));
        return "/console/plugins/plugin?faces-redirect=true&plugin=" + plugin
                + organizationId().map(id -> "&organization=" + id).orElse("");
    }

    private Optional<String> organizationId() {
        return organization.map(Organization::id);
    }

    public boolean isChangeable() {
        return organizationId()
                .map(id -> signedIn.may(Permission.ORGANIZATION_WRITE, id))
                .orElseGet(() -> signedIn.mayEverywhere(Permission.INSTANCE_WRITE));
    }

    public String getPlugin() {
        return plugin;
    }

    /** The organization, or null on the page of the instance. */
    public @Nullable Organization getOrganization() {
        return organization.orElse(null);
    }

    public boolean isOn() {
        return on;
    }

    public void setOn(boolean chosen) {
        on = chosen;
    }

    public boolean isOwn() {
        return own;
    }

    public void setOwn(boolean chosen) {
        own = chosen;
    }

    public List<SettingField> getFields() {
        return fields;
    }

    /** The last calls into it that failed on this node, the youngest first; none on the page of an organization. */
    public List<PluginInfo.Failure> getFailures() {
        return info.map(PluginInfo::lastFailures).orElse(List.of());
    }

    /** Its icon, or null if it has none. */
    public @Nullable String getIcon() {
        return icon.orElse(null);
    }

    /** Why its icon is not shown, or null if nothing is wrong; none on the page of an organization. */
    public @Nullable String getIconFault() {
        return info.flatMap(PluginInfo::iconFault).orElse(null);
    }
}
