package org.gatewright.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.gatewright.failure.DomainException;
import org.gatewright.organization.Organizations;
import org.gatewright.persistence.Names;
import org.gatewright.setting.PolicyStore;
import org.gatewright.spi.directory.DirectoryPerson;
import org.gatewright.user.DirectoryPeople;
import org.gatewright.user.LoginRecord;
import org.gatewright.user.NamedDirectories;
import org.gatewright.user.NamedDirectory;

/**
 * Asks directories whether a password is right. Only the directory that a person comes from gets to see what they typed; where
 * several organizations name one, who is not known yet types {@code name@organization}.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class DirectorySignIn {

    @Inject
    NamedDirectories named;

    @Inject
    Directories directories;

    @Inject
    DirectoryPeople people;

    @Inject
    Organizations organizations;

    @Inject
    PolicyStore policies;

    /**
     * A person who comes from a directory, as they are now; empty if the password is wrong or they may not sign in.
     *
     * @throws DomainException {@code DIRECTORY_UNAVAILABLE}, {@code BUSY}
     */
    public Optional<LoginRecord> known(LoginRecord person, String password) {
        return named.find(person.organizationId())
                .filter(there ->
                        person.directory().filter(there.directory()::equals).isPresent())
                .flatMap(there -> authenticated(there, person.userName(), password))
                .filter(now -> now.userId().equals(person.userId()));
    }

    /**
     * A person whom nobody here knows by that name, and who is one of an organization's people from now on; empty if no directory
     * knows them, the password is wrong or they may not sign in.
     *
     * @throws DomainException {@code DIRECTORY_UNAVAILABLE}, {@code BUSY}
     */
    public Optional<LoginRecord> stranger(String typedName, String password) {
        List<NamedDirectory> all = named.inUse();
        int at = typedName.lastIndexOf('@');
        if (at > 0) {
            String organization = Names.folded(typedName.substring(at + 1).strip());
            Optional<NamedDirectory> there = all.stream()
                    .filter(one -> Names.folded(
                                    organizations.load(one.organizationId()).name())
                            .equals(organization))
                    .findFirst();
            if (there.isPresent()) {
                return authenticated(there.get(), typedName.substring(0, at).strip(), password);
            }
        }
        return all.size() == 1 && !asksForOrganization(all.get(0))
                ? authenticated(all.get(0), typedName, password)
                : Optional.empty();
    }

    private boolean asksForOrganization(NamedDirectory there) {
        return policies.effective(there.organizationId()).login().organizationInLoginName();
    }

    private Optional<LoginRecord> authenticated(NamedDirectory there, String name, String password) {
        // LDAP takes a blank password for no password, and lets everybody in (RFC 4513, 5.1.2).
        if (name.isBlank() || password.isBlank()) {
            return Optional.empty();
        }
        return directories
                .askNow(there, (directory, organization) -> directory.authenticate(organization, name, password))
                .filter(DirectoryPerson::active)
                .flatMap(person -> people.takeOver(there.organizationId(), there.directory(), person))
                .filter(LoginRecord::maySignIn);
    }
}
