package org.gatewright.web.console.organization;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatewright.administrator.Permission;
import org.gatewright.directory.DirectoryChoice;
import org.gatewright.directory.DirectoryService;
import org.gatewright.failure.ErrorCode;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.Notices;
import org.gatewright.web.faces.Onward;
import org.gatewright.web.faces.Text;
import org.jspecify.annotations.Nullable;

/** The directory that the people of an organization come from. */
@Named
@RequestScoped
public class OrganizationDirectoryView {

    @Inject
    SignedIn signedIn;

    @Inject
    Notices notices;

    @Inject
    Text text;

    @Inject
    ShownOrganization shown;

    @Inject
    DirectoryService directories;

    private DirectoryChoice choice;
    private String directory = "";
    private String userName = "";

    @PostConstruct
    void load() {
        choice = directories.load(signedIn.actor(), shown.get().id());
        directory = choice.directory().orElse("");
    }

    public boolean isChangeable() {
        return signedIn.may(Permission.ORGANIZATION_WRITE, shown.get().id());
    }

    public boolean isBringing() {
        return choice.offered()
                && signedIn.may(Permission.PERSON_WRITE, shown.get().id());
    }

    public String save() {
        directories.choose(
                signedIn.actor(), shown.get().id(), Optional.of(directory).filter(id -> !id.isEmpty()));
        return done("organizations.message.directory", shown.get().name());
    }

    /** Makes a person of the directory known here. */
    public String bringIn() {
        directories.bringIn(signedIn.actor(), shown.get().id(), userName);
        return done("organizations.message.brought", userName);
    }

    private String done(String message, String called) {
        notices.add(text.of(message, "name", called));
        return Onward.to("/console/organizations/directory", shown.get().id());
    }

    /** Those that can be chosen, and the one that is chosen. */
    public List<String> getDirectories() {
        return Stream.concat(directories.offered(shown.get().id()).stream(), choice.directory().stream())
                .distinct()
                .toList();
    }

    public boolean isNamed() {
        return choice.directory().isPresent();
    }

    public boolean isOffered() {
        return choice.offered();
    }

    /** Why the last look failed; empty if it did not. */
    public String getFault() {
        return choice.fault().equals(ErrorCode.DIRECTORY_UNAVAILABLE.name())
                ? text.of("organizations.directory.fault.unavailable")
                : choice.fault();
    }

    public int getPeople() {
        return choice.people();
    }

    public @Nullable Instant getLookedAt() {
        return choice.lookedAt().orElse(null);
    }

    public String getDirectory() {
        return directory;
    }

    public void setDirectory(String chosen) {
        directory = chosen == null ? "" : chosen;
    }

    public String getUserName() {
        return userName;
    }

    public void setUserName(String typed) {
        userName = typed;
    }
}
