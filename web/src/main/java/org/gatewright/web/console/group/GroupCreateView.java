package org.gatewright.web.console.group;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.gatewright.group.Group;
import org.gatewright.group.GroupService;
import org.gatewright.web.console.Candidates;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.console.organization.ShownOrganization;
import org.gatewright.web.faces.Notices;
import org.gatewright.web.faces.Onward;
import org.gatewright.web.faces.Option;
import org.gatewright.web.faces.Text;
import org.jspecify.annotations.Nullable;

/** A new group of an organization, on its own or within another. */
@Named
@RequestScoped
public class GroupCreateView {

    @Inject
    SignedIn signedIn;

    @Inject
    Notices notices;

    @Inject
    Text text;

    @Inject
    ShownOrganization shown;

    @Inject
    GroupService groups;

    @Inject
    Candidates candidates;

    private String name = "";
    private @Nullable Option parent;

    public String create() {
        Group created = groups.create(
                signedIn.actor(),
                shown.get().id(),
                name,
                Optional.ofNullable(parent).map(Option::value));
        notices.add(text.of("groups.message.created", "name", created.name()));
        return Onward.to("/console/groups/members", created.id());
    }

    public List<Option> parents(String typed) {
        return candidates.groups(typed, shown.get().id());
    }

    public String getName() {
        return name;
    }

    public void setName(String typed) {
        name = typed;
    }

    public @Nullable Option getParent() {
        return parent;
    }

    public void setParent(@Nullable Option chosen) {
        parent = chosen;
    }
}
