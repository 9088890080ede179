package org.gatewright.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was refused in the form just sent: sentences for a field, by the id of its input, and those for the whole form. */
@Named
@RequestScoped
public class Faults {

    @Inject
    FacesContext faces;

    public boolean at(String id) {
        return !faces.getMessageList(id).isEmpty();
    }

    public String of(String id) {
        return faces.getMessageList(id).stream().map(FacesMessage::getSummary).collect(Collectors.joining(" "));
    }

    /** The value of {@code aria-invalid}, or null for no attribute at all. */
    public @Nullable String invalid(String id) {
        return at(id) ? "true" : null;
    }

    /** The ids of the sentences below an input, the error first; null when there are none. */
    public @Nullable String describedBy(String id, @Nullable String help) {
        String ids = Stream.of(at(id) ? id + "-error" : "", help == null || help.isEmpty() ? "" : id + "-help")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }

    /** Sentences that belong to no field. */
    public List<String> getGeneral() {
        return faces.getMessageList(null).stream().map(FacesMessage::getSummary).toList();
    }
}
