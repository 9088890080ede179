package org.gatewright.web.console.organization;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.Set;
import org.gatewright.administrator.Permission;
import org.gatewright.setting.PolicyService;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.console.policy.PolicyForm;
import org.gatewright.web.faces.Notices;
import org.gatewright.web.faces.Onward;
import org.gatewright.web.faces.Text;

/** The policies of an organization: its own, or the default of the instance. */
@Named
@RequestScoped
public class OrganizationPoliciesView {

    @Inject
    SignedIn signedIn;

    @Inject
    Notices notices;

    @Inject
    Text text;

    @Inject
    ShownOrganization shown;

    @Inject
    PolicyService policies;

    private Set<String> ownBefore;
    private PolicyForm form;

    @PostConstruct
    void load() {
        ownBefore = policies.overridden(signedIn.actor(), shown.get().id());
        form = new PolicyForm(
                policies.load(signedIn.actor(), Optional.of(shown.get().id())), ownBefore);
    }

    public boolean isChangeable() {
        return signedIn.may(Permission.POLICY_WRITE, shown.get().id());
    }

    public PolicyForm getForm() {
        return form;
    }

    public String save() {
        String id = shown.get().id();
        Set<String> own = form.own();
        policies.change(signedIn.actor(), Optional.of(id), form.change(own));
        ownBefore.stream()
                .filter(name -> !own.contains(name))
                .forEach(name -> policies.reset(signedIn.actor(), id, name));
        notices.add(text.of("policies.message.saved"));
        return Onward.to("/console/organizations/policies", id);
    }
}
