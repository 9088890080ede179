package org.gatewright.web.console.person;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gatewright.user.NewUser;
import org.gatewright.user.User;
import org.gatewright.user.UserService;
import org.gatewright.web.console.Candidates;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.Notices;
import org.gatewright.web.faces.Onward;
import org.gatewright.web.faces.Option;
import org.gatewright.web.faces.Text;
import org.jspecify.annotations.Nullable;

/** A new person of an organization. */
@Named
@RequestScoped
public class PersonCreateView {

    @Inject
    SignedIn signedIn;

    @Inject
    Notices notices;

    @Inject
    Text text;

    @Inject
    UserService users;

    @Inject
    Candidates candidates;

    private @Nullable Option organization;
    private String userName = "";
    private String email = "";
    private String givenName = "";
    private String familyName = "";
    private String displayName = "";
    private @Nullable String language = "";
    private String password = "";

    @PostConstruct
    void load() {
        organization = candidates.startingOrganization();
    }

    public List<Option> organizations(String typed) {
        return candidates.organizations(typed);
    }

    public String create() {
        User created = users.create(
                signedIn.actor(),
                Objects.requireNonNull(organization).value(),
                new NewUser(
                        userName,
                        PersonWords.given(email),
                        givenName,
                        familyName,
                        displayName,
                        PersonWords.given(language),
                        Map.of(),
                        PersonWords.given(password),
                        Optional.empty()));
        notices.add(text.of("people.message.created", "name", created.displayName()));
        return Onward.to("/console/people/general", created.id());
    }

    public @Nullable Option getOrganization() {
        return organization;
    }

    public void setOrganization(@Nullable Option chosen) {
        organization = chosen;
    }

    public String getUserName() {
        return userName;
    }

    public void setUserName(String typed) {
        userName = typed;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String typed) {
        email = typed;
    }

    public String getGivenName() {
        return givenName;
    }

    public void setGivenName(String typed) {
        givenName = typed;
    }

    public String getFamilyName() {
        return familyName;
    }

    public void setFamilyName(String typed) {
        familyName = typed;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String typed) {
        displayName = typed;
    }

    public @Nullable String getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable String typed) {
        language = typed;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String typed) {
        password = typed;
    }
}
