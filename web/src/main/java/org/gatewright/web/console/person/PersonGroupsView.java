package org.gatewright.web.console.person;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.gatewright.group.Group;
import org.gatewright.group.GroupService;
import org.gatewright.web.console.SignedIn;

/** The groups that one person was put into. */
@Named
@RequestScoped
public class PersonGroupsView {

    @Inject
    SignedIn signedIn;

    @Inject
    ShownPerson shown;

    @Inject
    GroupService groups;

    private List<Group> all;

    @PostConstruct
    void load() {
        all = groups.groupsOf(signedIn.actor(), shown.get().id());
    }

    public List<Group> getGroups() {
        return all;
    }
}
