package org.gatewright.bootstrap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.gatewright.administrator.Actor;
import org.gatewright.administrator.AdministratorRole;
import org.gatewright.administrator.AdministratorService;
import org.gatewright.administrator.Scope;
import org.gatewright.credential.AccessTokens;
import org.gatewright.key.KeyService;
import org.gatewright.key.Tokens;
import org.gatewright.organization.Organization;
import org.gatewright.organization.OrganizationService;
import org.gatewright.setting.Configuration;
import org.gatewright.user.NewUser;
import org.gatewright.user.User;
import org.gatewright.user.UserService;

/** What the very first start makes: the first organization, its administrator, and the key that signs. */
@ApplicationScoped
class FirstStart {

    static final String ADMINISTRATOR = "admin";
    private static final String TOKEN_NAME = "first start";

    @PersistenceContext(unitName = "gatewright")
    EntityManager entities;

    @Inject
    OrganizationService organizations;

    @Inject
    UserService users;

    @Inject
    AdministratorService administrators;

    @Inject
    AccessTokens tokens;

    @Inject
    KeyService keys;

    @Inject
    Configuration configuration;

    @Inject
    CredentialsFile file;

    @Inject
    Clock clock;

    /** Does it all in one transaction, or nothing if it was done before. True if it was done now. */
    @Transactional
    boolean happens() {
        // Not by find, which gives null when the wait for the row ends with the connection
        InstanceEntity instance = entities.createQuery(
                        "select i from InstanceEntity i where i.id = :one", InstanceEntity.class)
                .setParameter("one", InstanceEntity.THE_ONE)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResult();
        if (instance.firstStartedAt != null) {
            return false;
        }
        Actor actor = Actor.system("first start");
        Configuration.FirstStart wanted = configuration.firstStart();
        Organization organization = organizations.create(actor, wanted.organization());
        String password = wanted.adminPassword().orElseGet(Tokens::next);
        User admin = users.create(
                actor, organization.id(), NewUser.named(ADMINISTRATOR).withPassword(password));
        administrators.appoint(actor, admin.id(), Scope.INSTANCE, AdministratorRole.OWNER);
        wanted.token().ifPresent(token -> tokens.keep(admin.id(), TOKEN_NAME, token));
        keys.createFirst(actor);
        instance.firstStartedAt = Instant.now(clock);
        file.write(ADMINISTRATOR, wanted.adminPassword().isPresent() ? Optional.empty() : Optional.of(password));
        return true;
    }
}
