package org.gatewright.web.console.person;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.gatewright.administrator.Permission;
import org.gatewright.user.User;
import org.gatewright.user.UserChange;
import org.gatewright.user.UserService;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.Notices;
import org.gatewright.web.faces.Onward;
import org.gatewright.web.faces.Text;
import org.jspecify.annotations.Nullable;

/** Name and address of a person, and whether they may sign in at all. */
@Named
@RequestScoped
public class PersonGeneralView {

    @Inject
    SignedIn signedIn;

    @Inject
    Notices notices;

    @Inject
    Text text;

    @Inject
    ShownPerson shown;

    @Inject
    UserService users;

    private String userName;
    private String email;
    private String givenName;
    private String familyName;
    private String displayName;
    private @Nullable String language;

    @PostConstruct
    void load() {
        User person = shown.get();
        userName = person.userName();
        email = person.email().orElse("");
        givenName = person.givenName();
        familyName = person.familyName();
        displayName = person.displayName();
        language = person.language().orElse("");
    }

    public boolean isChangeable() {
        return signedIn.may(Permission.PERSON_WRITE, shown.get().organizationId());
    }

    public String save() {
        users.change(
                signedIn.actor(),
                shown.get().id(),
                new UserChange(
                        Optional.of(userName),
                        Optional.of(email),
                        Optional.of(givenName),
                        Optional.of(familyName),
                        Optional.of(displayName),
                        Optional.of(language == null ? "" : language),
                        Optional.empty()));
        return done("people.message.saved");
    }

    public String activate() {
        users.activate(signedIn.actor(), shown.get().id());
        return done("people.message.activated");
    }

    public String deactivate() {
        users.deactivate(signedIn.actor(), shown.get().id());
        return done("people.message.deactivated");
    }

    public String lock() {
        users.lock(signedIn.actor(), shown.get().id());
        return done("people.message.locked");
    }

    public String unlock() {
        users.unlock(signedIn.actor(), shown.get().id());
        return done("people.message.unlocked");
    }

    private String done(String message) {
        notices.add(text.of(message, "name", shown.get().displayName()));
        return Onward.to("/console/people/general", shown.get().id());
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
}
