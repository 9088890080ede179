package org.gatewright.web.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.plugin.PluginTexts;

/** The sentence for a refusal of the domain, in console, account and API alike. */
@ApplicationScoped
public class ErrorTexts {

    @Inject
    PluginTexts pluginTexts;

    public String of(DomainException refused, Locale language) {
        return refused.code() == ErrorCode.SETTING_INVALID
                ? setting(refused.arguments(), language)
                : Texts.of(language).of("error." + refused.code(), refused.arguments());
    }

    private String setting(Map<String, String> arguments, Locale language) {
        return find(arguments.getOrDefault("fault", ""), arguments, language)
                .orElseGet(() -> Texts.of(language).of("error." + ErrorCode.SETTING_INVALID, arguments));
    }

    /** The sentence for a fault of a mapper; its code if there is none. */
    public String fault(String fault, Map<String, String> arguments, Locale language) {
        return find(fault, arguments, language).orElse(fault);
    }

    /** Faults of the server have texts here, those of a plugin in its own bundle. */
    private Optional<String> find(String fault, Map<String, String> arguments, Locale language) {
        Texts texts = Texts.of(language);
        return texts.find("error.fault." + fault)
                .map(text -> texts.of("error.fault." + fault, arguments))
                .or(() -> plugin("fault." + fault, arguments, language));
    }

    private Optional<String> plugin(String key, Map<String, String> arguments, Locale language) {
        return pluginTexts.find(language, key).map(text -> pluginTexts.text(language, key, arguments));
    }
}
