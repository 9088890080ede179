package org.gatewright.web.console.plugin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatewright.administrator.Permission;
import org.gatewright.application.Application;
import org.gatewright.application.ApplicationService;
import org.gatewright.application.TabService;
import org.gatewright.spi.console.Block;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.console.setting.SettingField;
import org.gatewright.web.console.setting.SettingForms;
import org.gatewright.web.faces.Notices;
import org.gatewright.web.faces.PageAddress;

/** A tab that a plugin adds, of its own or of the application that the address names. */
@Named
@RequestScoped
public class TabView {

    @Inject
    PageAddress address;

    @Inject
    SignedIn signedIn;

    @Inject
    Notices notices;

    @Inject
    PluginWords words;

    @Inject
    TabService tabs;

    @Inject
    ApplicationService applications;

    @Inject
    SettingForms forms;

    private String tab;
    private Optional<Application> application = Optional.empty();
    private List<TabBlock> blocks;

    @PostConstruct
    void load() {
        tab = address.required("tab");
        application = address.find("id").map(id -> applications.load(signedIn.actor(), id));
        blocks = tabs.load(signedIn.actor(), tab, applicationId()).blocks().stream()
                .map(block -> new TabBlock(tab, block, words, fields(block)))
                .toList();
    }

    private List<SettingField> fields(Block block) {
        return block instanceof Block.Form form
                ? forms.fields("tab." + tab, form.fields(), form.values().values())
                : List.of();
    }

    /** Does what a form is for. */
    public String act(String form) {
        Map<String, String> values = blocks.stream()
                .filter(block -> block.getId().equals(form))
                .findFirst()
                .map(block -> SettingForms.values(block.getFields()))
                .orElse(Map.of());
        String said = tabs.act(signedIn.actor(), tab, applicationId(), form, values);
        notices.add(words.text("tab." + tab + "." + said, Map.of()));
        return applicationId()
                .map(id -> "/console/applications/tab?faces-redirect=true&id=" + id + "&tab=" + tab)
                .orElse("/console/plugins/tab?faces-redirect=true&tab=" + tab);
    }

    private Optional<String> applicationId() {
        return application.map(Application::id);
    }

    public boolean isChangeable() {
        return application
                .map(one -> signedIn.may(Permission.APPLICATION_WRITE, one.organizationId(), one.projectId()))
                .orElseGet(() -> signedIn.mayEverywhere(Permission.INSTANCE_WRITE));
    }

    public String getTab() {
        return tab;
    }

    public List<TabBlock> getBlocks() {
        return blocks;
    }
}
