package org.gatewright.web.console.policy;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.Set;
import org.gatewright.administrator.Permission;
import org.gatewright.setting.PolicyService;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.Notices;
import org.gatewright.web.faces.Onward;
import org.gatewright.web.faces.Text;

/** The policies that hold wherever an organization has none of its own. */
@Named
@RequestScoped
public class InstancePoliciesView {

    @Inject
    SignedIn signedIn;

    @Inject
    Notices notices;

    @Inject
    Text text;

    @Inject
    PolicyService policies;

    private PolicyForm form;

    @PostConstruct
    void load() {
        form = new PolicyForm(policies.load(signedIn.actor(), Optional.empty()), Set.of());
    }

    public boolean isChangeable() {
        return signedIn.mayEverywhere(Permission.POLICY_WRITE);
    }

    public PolicyForm getForm() {
        return form;
    }

    public String save() {
        policies.change(signedIn.actor(), Optional.empty(), form.change(form.own()));
        notices.add(text.of("policies.message.saved"));
        return Onward.to("/console/settings/policies");
    }
}
