package org.gatewright.web.console.person;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.gatewright.web.faces.Option;
import org.gatewright.web.faces.Text;
import org.gatewright.web.text.Texts;
import org.jspecify.annotations.Nullable;

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

    /** What was typed, or nothing if the field was left empty; Faces hands over null for the empty choice of a list. */
    static Optional<String> given(@Nullable String typed) {
        return Optional.ofNullable(typed).map(String::strip).filter(value -> !value.isEmpty());
    }
}
