package org.gatewright.credential;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatewright.administrator.Actor;
import org.gatewright.administrator.AdministratorService;
import org.gatewright.administrator.Permission;
import org.gatewright.administrator.Unguarded;
import org.gatewright.audit.Action;
import org.gatewright.audit.Audit;
import org.gatewright.audit.AuditEntry;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.persistence.Names;

/**
 * Personal access tokens: who has one may do over the API what the person may do. People have their own; only an owner of
 * the instance makes one for somebody else, as for a program that has an account.
 */
@Stateless
public class AccessTokenService {

    @Inject
    AccessTokens tokens;

    @Inject
    Persons persons;

    @Inject
    AdministratorService administrators;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    private final SecureRandom random = new SecureRandom();

    /**
     * Makes a token.
     *
     * @throws DomainException {@link ErrorCode#TOKEN_EXPIRY_INVALID} if it would be over already
     */
    public IssuedToken create(Actor actor, String userId, String name, Optional<Instant> expiresAt) {
        Person person = loadFor(actor, userId, Permission.INSTANCE_WRITE);
        String checked = Names.checked("name", name);
        if (expiresAt.filter(at -> !at.isAfter(Instant.now(clock))).isPresent()) {
            throw DomainException.of(ErrorCode.TOKEN_EXPIRY_INVALID).at("expiresAt");
        }
        TokenValue value = TokenValue.fresh(random);
        AccessToken token = tokens.keep(userId, checked, value, expiresAt);
        record(actor, Action.ACCESS_TOKEN_CREATED, token, person);
        return new IssuedToken(token, value.text());
    }

    public AccessToken load(Actor actor, String id) {
        AccessToken token = tokens.load(id);
        loadFor(actor, token.userId(), Permission.INSTANCE_READ);
        return token;
    }

    public List<AccessToken> list(Actor actor, String userId) {
        loadFor(actor, userId, Permission.INSTANCE_READ);
        return tokens.list(userId);
    }

    /** Takes a token away; it is refused from now on. */
    public void revoke(Actor actor, String id) {
        AccessToken token = tokens.load(id);
        Person person = loadFor(actor, token.userId(), Permission.INSTANCE_WRITE);
        tokens.remove(id);
        record(actor, Action.ACCESS_TOKEN_REVOKED, token, person);
    }

    /** The person who has this token, as long as they and their organization are active. */
    @Unguarded("finds out who the actor is")
    public Optional<Actor> authenticate(String token, String address) {
        return tokens.owner(token).filter(persons::isActive).map(userId -> administrators.actorFor(userId, address));
    }

    private Person loadFor(Actor actor, String userId, Permission permissionForOthers) {
        Person person = persons.load(userId);
        if (!actor.userId().equals(userId)) {
            actor.require(Permission.PERSON_READ, person.organizationId());
            actor.require(permissionForOthers);
        }
        return person;
    }

    private void record(Actor actor, Action action, AccessToken token, Person person) {
        audit.record(AuditEntry.change(actor, action, "access-token", token.id(), token.name())
                .inOrganization(person.organizationId())
                .aboutUser(person.id()));
    }
}
