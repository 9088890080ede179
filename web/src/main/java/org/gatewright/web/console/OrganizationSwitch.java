package org.gatewright.web.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatewright.list.ListQuery;
import org.gatewright.list.Listing;
import org.gatewright.organization.Organization;
import org.gatewright.organization.OrganizationService;
import org.gatewright.web.faces.Text;

/** The organization switcher of the top bar: the chosen one, and a handful to choose from. */
@Named
@RequestScoped
public class OrganizationSwitch {

    private static final int SHOWN = 8;

    @Inject
    SignedIn signedIn;

    @Inject
    ChosenOrganization chosen;

    @Inject
    OrganizationService organizations;

    @Inject
    Text text;

    @Inject
    HttpServletRequest request;

    private Listing<Organization> first = new Listing<>(List.of(), 0);
    private Optional<Organization> current = Optional.empty();

    @PostConstruct
    void load() {
        first = organizations.list(signedIn.actor(), new ListQuery("", Map.of(), 0, SHOWN, "name", true));
        current = chosen.id().flatMap(this::find);
    }

    private Optional<Organization> find(String id) {
        return first.items().stream()
                .filter(organization -> organization.id().equals(id))
                .findFirst()
                .or(() ->
                        organizations
                                .list(signedIn.actor(), new ListQuery(id, Map.of(), 0, 1, "name", true))
                                .items()
                                .stream()
                                .findFirst());
    }

    public String getName() {
        if (current.isPresent()) {
            return current.get().name();
        }
        return first.total() == 1 ? first.items().get(0).name() : text.of("console.organization.all");
    }

    public List<Organization> getChoices() {
        return first.items();
    }

    public boolean isChosen(Organization organization) {
        return current.isPresent() ? current.get().id().equals(organization.id()) : first.total() == 1;
    }

    public boolean isAll() {
        return current.isEmpty();
    }

    /** With one organization there is nothing to switch. */
    public boolean isMany() {
        return first.total() > 1;
    }

    public boolean isMore() {
        return first.total() > SHOWN;
    }

    /** A list shows the other organization's entries at once; any other page belongs to one thing and is left. */
    public String getPath() {
        String here = request.getRequestURI();
        return here.endsWith("/list") ? here : "/console/home";
    }
}
