package org.gatewright.web.console.group;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gatewright.group.GroupService;
import org.gatewright.user.User;
import org.gatewright.user.UserService;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.Notices;
import org.gatewright.web.faces.Onward;
import org.gatewright.web.faces.PageAddress;
import org.gatewright.web.faces.Text;

/** Taking one person out of a group. */
@Named
@RequestScoped
public class GroupLeaveView {

    @Inject
    PageAddress address;

    @Inject
    SignedIn signedIn;

    @Inject
    Notices notices;

    @Inject
    Text text;

    @Inject
    ShownGroup shown;

    @Inject
    UserService users;

    @Inject
    GroupService groups;

    private User person;

    @PostConstruct
    void load() {
        person = users.load(signedIn.actor(), address.required("person"));
    }

    public String getName() {
        return person.displayName();
    }

    public String remove() {
        groups.removeMember(signedIn.actor(), shown.get().id(), person.id());
        notices.add(text.of("groups.message.left", "name", person.displayName()));
        return Onward.to("/console/groups/members", shown.get().id());
    }
}
