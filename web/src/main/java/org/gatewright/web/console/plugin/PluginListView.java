package org.gatewright.web.console.plugin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gatewright.plugin.PluginInfo;
import org.gatewright.plugin.PluginInfo.Kind;
import org.gatewright.plugin.PluginService;
import org.gatewright.plugin.PluginTexts;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.Text;
import org.jspecify.annotations.Nullable;

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

    /** The kinds of what a plugin adds, each once. */
    public List<Kind> kinds(PluginInfo plugin) {
        return plugin.adds().stream().map(PluginInfo.Extension::kind).distinct().toList();
    }

    public List<PluginInfo.Extension> of(PluginInfo plugin, Kind kind) {
        return plugin.adds().stream().filter(added -> added.kind() == kind).toList();
    }

    /** The page of what is set for a protocol in the whole instance; null where there is nothing to set. */
    public @Nullable String settings(PluginInfo.Extension extension) {
        boolean set = extension.kind() == Kind.PROTOCOL
                && plugins.catalogue().protocols().stream()
                        .filter(form -> form.id().equals(extension.id()))
                        .anyMatch(form -> !form.instanceSettings().isEmpty());
        return set ? "/console/settings/protocol?protocol=" + extension.id() : null;
    }
}
