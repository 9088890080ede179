package org.gatewright.web.console;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;

/**
 * The organization that lists are narrowed to, chosen in the top bar. The parameter {@code organization} of any page of the
 * console sets it, so that a link can say for which organization it is meant; empty means every one there is.
 */
@Named
@SessionScoped
public class ChosenOrganization implements Serializable {

    private static final long serialVersionUID = 1L;

    private String id = "";

    void choose(String organizationId) {
        id = organizationId;
    }

    public Optional<String> id() {
        return Optional.of(id).filter(known -> !known.isEmpty());
    }
}
