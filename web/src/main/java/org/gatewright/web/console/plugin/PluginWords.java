package org.gatewright.web.console.plugin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gatewright.plugin.PluginInfo;
import org.gatewright.plugin.PluginTexts;
import org.gatewright.web.faces.Text;
import org.jspecify.annotations.Nullable;

/** What plugins and their extensions are called. */
@Named
@RequestScoped
public class PluginWords {

    @Inject
    PluginTexts texts;

    @Inject
    Text text;

    /** A plugin's name; its id if it has none. */
    public String plugin(String id) {
        return texts.find(text.locale(), "plugin." + id + ".name").orElse(id);
    }

    /** The name of a tab. */
    public String tab(String id) {
        return text("tab." + id + ".name", Map.of());
    }

    /** A text of a plugin with its arguments in place. */
    public String text(String key, Map<String, String> arguments) {
        return texts.text(text.locale(), key, arguments);
    }

    /** What people call a directory that somebody comes from; or what is said of who comes from none. */
    public String directory(@Nullable String id, String none) {
        return Optional.ofNullable(id).map(this::directory).orElse(none);
    }

    /** What people call a directory; its id where its plugin is not there. */
    public String directory(String id) {
        return texts.find(text.locale(), "directory." + id + ".name").orElse(id);
    }

    /** What people call a provisioning target; its id where its plugin is not there. */
    public String target(String id) {
        return texts.find(text.locale(), "provisioning." + id + ".name").orElse(id);
    }

    public String extension(PluginInfo.Extension extension) {
        String kind = extension.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return text(kind + "." + extension.id() + ".name", Map.of());
    }

    /** The name of an event listener; its id while its plugin is away. */
    public String listener(String id) {
        return texts.find(text.locale(), "listener." + id + ".name").orElse(id);
    }
}
