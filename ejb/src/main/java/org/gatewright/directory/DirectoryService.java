package org.gatewright.directory;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.gatewright.administrator.Actor;
import org.gatewright.administrator.Permission;
import org.gatewright.administrator.Unguarded;
import org.gatewright.audit.Action;
import org.gatewright.audit.Audit;
import org.gatewright.audit.AuditEntry;
import org.gatewright.audit.Detail;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.organization.Organization;
import org.gatewright.organization.Organizations;
import org.gatewright.spi.directory.DirectoryPerson;
import org.gatewright.user.DirectoryPeople;
import org.gatewright.user.LoginRecord;
import org.gatewright.user.NamedDirectories;
import org.gatewright.user.NamedDirectory;

/** Says which directory the people of an organization come from, and brings people in from there. */
@Stateless
public class DirectoryService {

    @Inject
    NamedDirectories named;

    @Inject
    Directories directories;

    @Inject
    DirectoryPeople people;

    @Inject
    Organizations organizations;

    @Inject
    Audit audit;

    @Unguarded("names of what plugins offer are no secret")
    public List<String> offered(String organizationId) {
        return directories.offered(organizationId);
    }

    public DirectoryChoice load(Actor actor, String organizationId) {
        actor.require(Permission.ORGANIZATION_READ, organizationId);
        organizations.load(organizationId);
        Optional<NamedDirectory> there = named.find(organizationId);
        Optional<String> id = there.map(NamedDirectory::directory);
        return new DirectoryChoice(
                id,
                id.filter(directories.offered(organizationId)::contains).isPresent(),
                there.flatMap(NamedDirectory::lookedAt),
                there.map(NamedDirectory::fault).orElse(""),
                id.map(directory -> people.inUse(organizationId, directory).size())
                        .orElse(0));
    }

    /**
     * Names the directory that people come from, or none. Those who came from another one can't sign in any more, until somebody
     * gives them a password.
     *
     * @throws DomainException {@code DIRECTORY_UNKNOWN} at the field {@code directory}
     */
    public void choose(Actor actor, String organizationId, Optional<String> directory) {
        actor.require(Permission.ORGANIZATION_WRITE, organizationId);
        Organization organization = organizations.load(organizationId);
        Optional<String> before = named.of(organizationId);
        if (before.equals(directory)) {
            return;
        }
        if (directory
                .filter(id -> !directories.offered(organizationId).contains(id))
                .isPresent()) {
            throw DomainException.of(ErrorCode.DIRECTORY_UNKNOWN).at("directory");
        }
        named.name(organizationId, directory);
        audit.record(AuditEntry.change(
                        actor,
                        Action.ORGANIZATION_DIRECTORY_CHOSEN,
                        "organization",
                        organizationId,
                        organization.name())
                .inOrganization(organizationId)
                .with(Detail.BEFORE, before.orElse(""))
                .with(Detail.DIRECTORY, directory.orElse("")));
    }

    /**
     * Makes a person of the directory one of the organization's people, before they sign in; gives their id.
     *
     * @throws DomainException {@code DIRECTORY_UNKNOWN} if the organization names none; {@code DIRECTORY_NOBODY} at the field
     *     {@code userName} if the directory knows nobody by that name; {@code NAME_TAKEN} at the field {@code userName} if somebody else goes by it; {@code
     *     DIRECTORY_UNAVAILABLE}
     */
    public String bringIn(Actor actor, String organizationId, String userName) {
        actor.require(Permission.PERSON_WRITE, organizationId);
        organizations.load(organizationId);
        NamedDirectory there =
                named.find(organizationId).orElseThrow(() -> DomainException.of(ErrorCode.DIRECTORY_UNKNOWN));
        DirectoryPerson person = directories
                .askNow(there, (directory, organization) -> directory.find(organization, userName.strip()))
                .orElseThrow(
                        () -> DomainException.of(ErrorCode.DIRECTORY_NOBODY).at("userName"));
        return people.takeOver(organizationId, there.directory(), person)
                .map(LoginRecord::userId)
                .orElseThrow(() -> DomainException.of(ErrorCode.NAME_TAKEN).at("userName"));
    }
}
