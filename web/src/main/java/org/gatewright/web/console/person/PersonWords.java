package org.gatewright.web.console.person;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.gatewright.web.faces.Option;
import org.gatewright.web.faces.Text;
import org.gatewright.web.text.Texts;

/** How pages and forms put a person into words. */
@Named
@RequestScoped
public class PersonWords {

    @Inject
    Text text;

    /** The languages a person may be spoken to in. */
    public List<Option> getLanguages() {
        return Texts.languages().stream()
                .map(locale -> Option.of(locale.toLanguageTag(), locale.getDisplayLanguage(text.locale())))
                .toList();
    }

    /** What was typed, or nothing if the field was left empty. */
    static Optional<String> given(String typed) {
        return Optional.of(typed.strip()).filter(value -> !value.isEmpty());
    }
}
