package org.gatewright.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.gatewright.organization.State;
import org.gatewright.user.UserState;
import org.gatewright.web.faces.Option;
import org.gatewright.web.faces.Text;

/** The entries of the filters that several lists share. */
@Named
@RequestScoped
public class Choices {

    @Inject
    Text text;

    public List<Option> getStates() {
        return options(State.values());
    }

    public List<Option> getPersonStates() {
        return options(UserState.values());
    }

    private List<Option> options(Enum<?>... constants) {
        return Stream.of(constants)
                .map(constant -> Option.of(constant.name(), text.name(constant)))
                .toList();
    }
}
