package org.gatewright.web.console.plugin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gatewright.plugin.PluginInfo;
import org.gatewright.plugin.PluginService;
import org.gatewright.plugin.PluginTexts;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.Text;

/** The plugins of this node, and what each adds. */
@Named
@RequestScoped
public class PluginListView {

    @Inject
    SignedIn signedIn;

    @Inject
    PluginService plugins;

    @Inject
    PluginTexts texts;

    @Inject
    Text text;

    private List<PluginInfo> all;

    @PostConstruct
    void load() {
        all = plugins.list(signedIn.actor());
    }

    public List<PluginInfo> getAll() {
        return all;
    }

    public String name(PluginInfo plugin) {
        return texts.find(text.locale(), "plugin." + plugin.id() + ".name").orElse(plugin.id());
    }

    public String name(PluginInfo.Extension extension) {
        String kind = extension.kind().name().toLowerCase(Locale.ROOT);
        return texts.text(text.locale(), kind + "." + extension.id() + ".name", Map.of());
    }
}
