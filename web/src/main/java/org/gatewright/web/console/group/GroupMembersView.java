package org.gatewright.web.console.group;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gatewright.administrator.Permission;
import org.gatewright.group.GroupService;
import org.gatewright.group.Member;
import org.gatewright.web.console.Candidates;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.ListPage;
import org.gatewright.web.faces.Notices;
import org.gatewright.web.faces.Onward;
import org.gatewright.web.faces.Option;
import org.gatewright.web.faces.PageAddress;
import org.gatewright.web.faces.Text;
import org.jspecify.annotations.Nullable;

/** Who is in a group, and adding one more. */
@Named
@RequestScoped
public class GroupMembersView {

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
    GroupService groups;

    @Inject
    Candidates candidates;

    private ListPage<Member> page;
    private @Nullable Option person;

    @PostConstruct
    void load() {
        page = address.listWithin("displayName")
                .load(query -> groups.members(signedIn.actor(), shown.get().id(), query));
    }

    public ListPage<Member> getPage() {
        return page;
    }

    public boolean isChangeable() {
        return signedIn.may(Permission.PERSON_WRITE, shown.get().organizationId());
    }

    public List<Option> people(String typed) {
        return candidates.people(typed, Optional.of(shown.get().organizationId()));
    }

    public String add() {
        Option chosen = Objects.requireNonNull(person);
        groups.addMember(signedIn.actor(), shown.get().id(), chosen.value());
        notices.add(text.of("groups.message.added", "name", chosen.label()));
        return here();
    }

    private String here() {
        return Onward.to("/console/groups/members", shown.get().id());
    }

    public @Nullable Option getPerson() {
        return person;
    }

    public void setPerson(@Nullable Option chosen) {
        person = chosen;
    }
}
