package org.gatewright.web.console.administrator;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.gatewright.administrator.Administrator;
import org.gatewright.administrator.AdministratorService;
import org.gatewright.administrator.Scope;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.list.ListQuery;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.Notices;
import org.gatewright.web.faces.PageAddress;
import org.gatewright.web.faces.Text;

/** Taking a role of administrator from a person. */
@Named
@RequestScoped
public class AdministratorDismissView {

    @Inject
    PageAddress address;

    @Inject
    SignedIn signedIn;

    @Inject
    Notices notices;

    @Inject
    Text text;

    @Inject
    ScopeOnPage scopes;

    @Inject
    AdministratorService administrators;

    private Scope scope;
    private Administrator administrator;

    @PostConstruct
    void load() {
        scope = scopes.get();
        administrator = administrators.list(signedIn.actor(), Optional.of(scope), ListQuery.of("")).items().stream()
                .filter(one -> one.id().equals(address.id()))
                .findFirst()
                .orElseThrow(() -> DomainException.of(ErrorCode.NOT_FOUND));
    }

    public String getName() {
        return administrator.userName();
    }

    public String getBack() {
        return scopes.path(scope);
    }

    public String remove() {
        administrators.dismiss(signedIn.actor(), administrator.id());
        notices.add(text.of("administrators.message.dismissed", "name", administrator.userName()));
        return scopes.page(scope);
    }
}
