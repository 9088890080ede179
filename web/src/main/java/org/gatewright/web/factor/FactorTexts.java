package org.gatewright.web.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.gatewright.plugin.PluginTexts;
import org.gatewright.web.text.Texts;

/** The texts of second factors: of the server's own here, of a plugin's in its bundle. */
@ApplicationScoped
public class FactorTexts {

    private final PluginTexts plugins;

    @Inject
    public FactorTexts(PluginTexts plugins) {
        this.plugins = plugins;
    }

    /** For the proxy of this bean. */
    protected FactorTexts() {
        this(new PluginTexts());
    }

    /** What people call a factor; its id where its plugin is not there. */
    public String name(Texts texts, String factor) {
        return find(texts, "factor." + factor + ".name", Map.of()).orElse(factor);
    }

    /** A text of a factor, such as {@code enrol}; the text's key if the plugin lacks it. */
    String of(Texts texts, String factor, String part) {
        String key = "factor." + factor + "." + part;
        return find(texts, key, Map.of()).orElse(key);
    }

    Optional<String> find(Texts texts, String key, Map<String, String> arguments) {
        return texts.find(key).map(own -> texts.of(key, arguments)).or(() -> plugins.find(texts.locale(), key)
                .map(found -> plugins.text(texts.locale(), key, arguments)));
    }
}
