package org.gatewright.web.api;

import java.util.Optional;
import org.gatewright.project.NewProject;

/** A new project; both switches are off unless they are sent. */
public record NewProjectBody(String name, Optional<Boolean> onlyAuthorized, Optional<Boolean> onlyGranted) {

    NewProject project() {
        return new NewProject(name, onlyAuthorized.orElse(false), onlyGranted.orElse(false));
    }
}
