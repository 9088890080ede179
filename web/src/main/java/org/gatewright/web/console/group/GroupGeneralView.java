package org.gatewright.web.console.group;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gatewright.administrator.Permission;
import org.gatewright.group.GroupService;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.Notices;
import org.gatewright.web.faces.Onward;
import org.gatewright.web.faces.Text;

/** The name of a group. */
@Named
@RequestScoped
public class GroupGeneralView {

    @Inject
    SignedIn signedIn;

    @Inject
    Notices notices;

    @Inject
    Text text;

    @Inject
    ShownGroup shown;

    @Inject
    GroupService groups;

    private String name;

    @PostConstruct
    void load() {
        name = shown.get().name();
    }

    public boolean isChangeable() {
        return signedIn.may(Permission.PERSON_WRITE, shown.get().organizationId());
    }

    public String save() {
        groups.rename(signedIn.actor(), shown.get().id(), name);
        notices.add(text.of("groups.message.saved", "name", name));
        return Onward.to("/console/groups/general", shown.get().id());
    }

    public String getName() {
        return name;
    }

    public void setName(String typed) {
        name = typed;
    }
}
