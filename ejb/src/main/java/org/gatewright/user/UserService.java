package org.gatewright.user;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gatewright.administrator.Actor;
import org.gatewright.administrator.Permission;
import org.gatewright.administrator.Precedence;
import org.gatewright.administrator.Reach;
import org.gatewright.administrator.Unguarded;
import org.gatewright.audit.Action;
import org.gatewright.credential.Passwords;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.identifier.Ids;
import org.gatewright.list.ListQuery;
import org.gatewright.list.Listing;
import org.gatewright.organization.Organizations;
import org.gatewright.persistence.Names;
import org.gatewright.setting.Policies;
import org.gatewright.setting.PolicyStore;

/**
 * Keeps the people of organizations. Nobody changes a person who is an administrator with more rights than their own: to
 * set somebody's password is to be able to act as they can.
 */
@Stateless
public class UserService {

    @Inject
    Users users;

    @Inject
    Organizations organizations;

    @Inject
    Passwords passwords;

    @Inject
    PolicyStore policies;

    @Inject
    Precedence precedence;

    @Inject
    NamedDirectories directories;

    @Inject
    UserNews news;

    @Inject
    Clock clock;

    /**
     * Adds a person, who is active from the start if there is a password.
     *
     * @throws DomainException {@code NAME_TAKEN} at {@code userName}, or the fault of a field
     */
    public User create(Actor actor, String organizationId, NewUser user) {
        actor.require(Permission.PERSON_WRITE, organizationId);
        organizations.load(organizationId);
        Policies policy = policies.effective(organizationId);
        UserEntity entity = new UserEntity(Ids.next(), organizationId, Instant.now(clock));
        rename(entity, user.userName(), policy);
        entity.email(Profile.email(user.email()));
        entity.givenName(Profile.name("givenName", user.givenName()));
        entity.familyName(Profile.name("familyName", user.familyName()));
        entity.displayName(
                Profile.displayName(user.displayName(), user.givenName(), user.familyName(), entity.userName()));
        entity.language(Profile.language(user.language()));
        entity.fields(Profile.fields(user.fields()));
        boolean withPassword =
                user.password().isPresent() || user.passwordHash().isPresent();
        entity.state(withPassword ? UserState.ACTIVE : UserState.INITIAL);
        users.add(entity);
        if (user.password().isPresent()) {
            passwords.set(entity.id(), entity.userName(), user.password().get(), policy.password());
        } else if (user.passwordHash().isPresent()) {
            passwords.takeOver(entity.id(), user.passwordHash().get());
        }
        return record(actor, entity, Action.USER_CREATED, List.of());
    }

    public User change(Actor actor, String id, UserChange change) {
        UserEntity user = loadToWrite(actor, id);
        List<String> changed = new ArrayList<>();
        change.userName().ifPresent(name -> {
            rename(user, name, policies.effective(user.organizationId()));
            changed.add("userName");
        });
        change.email().ifPresent(email -> {
            user.email(Profile.email(Optional.of(email)));
            changed.add("email");
        });
        change.givenName().ifPresent(name -> {
            user.givenName(Profile.name("givenName", name));
            changed.add("givenName");
        });
        change.familyName().ifPresent(name -> {
            user.familyName(Profile.name("familyName", name));
            changed.add("familyName");
        });
        change.displayName().ifPresent(name -> {
            User before = user.toRecord();
            user.displayName(Profile.displayName(name, before.givenName(), before.familyName(), user.userName()));
            changed.add("displayName");
        });
        change.language().ifPresent(language -> {
            user.language(Profile.language(Optional.of(language)));
            changed.add("language");
        });
        change.fields().ifPresent(fields -> {
            user.fields(Profile.fields(fields));
            changed.add("fields");
        });
        return record(actor, user, Action.USER_CHANGED, changed);
    }

    public User activate(Actor actor, String id) {
        UserEntity user = loadToWrite(actor, id);
        return move(actor, user, Action.USER_ACTIVATED, state -> UserTransitions.activate(state, user.hasPassword()));
    }

    /**
     * Takes a person out of use; their sessions are worth nothing from now on.
     *
     * @throws DomainException {@code LAST_OWNER} if nobody could administer the instance any more
     */
    public User deactivate(Actor actor, String id) {
        UserEntity user = loadToWrite(actor, id);
        precedence.requireAnotherOwner(id);
        return move(actor, user, Action.USER_DEACTIVATED, UserTransitions::deactivate);
    }

    /**
     * Shuts a person out until somebody unlocks them.
     *
     * @throws DomainException {@code LAST_OWNER} if nobody could administer the instance any more
     */
    public User lock(Actor actor, String id) {
        UserEntity user = loadToWrite(actor, id);
        precedence.requireAnotherOwner(id);
        return move(actor, user, Action.USER_LOCKED, UserTransitions::lock);
    }

    public User unlock(Actor actor, String id) {
        return move(actor, loadToWrite(actor, id), Action.USER_UNLOCKED, UserTransitions::unlock);
    }

    /**
     * Removes a person with all that is theirs. The user name is free again; the id is never given to anybody else.
     *
     * @throws DomainException {@code LAST_OWNER} if nobody could administer the instance any more
     */
    public void remove(Actor actor, String id) {
        UserEntity user = loadToWrite(actor, id);
        precedence.requireAnotherOwner(id);
        news.remove(actor, user);
    }

    /**
     * Sets a person's password. Who comes from a directory that their organization does not name any more is kept here from
     * then on.
     *
     * @throws DomainException at the field {@code password} if the policy does not allow it; {@code PASSWORD_ELSEWHERE} if the
     *     organization's directory has the password
     */
    public void setPassword(Actor actor, String id, String password) {
        UserEntity user = loadToWrite(actor, id);
        requireKeptHere(user);
        user.isKeptHere();
        putPassword(user, password);
        record(actor, user, Action.USER_PASSWORD_SET, List.of());
    }

    /**
     * Sets the actor's own password.
     *
     * @throws DomainException {@code PASSWORD_WRONG} at the field {@code current}, or what the policy says at {@code
     *     password}, or {@code PASSWORD_ELSEWHERE} if the organization's directory has the password
     */
    @Unguarded("concerns the actor alone, who proves it with the password")
    public void changeOwnPassword(Actor self, String current, String next) {
        UserEntity user = users.load(self.userId());
        requireKeptHere(user);
        if (!passwords.verify(Optional.of(user.id()), current)) {
            throw DomainException.of(ErrorCode.PASSWORD_WRONG).at("current");
        }
        putPassword(user, next);
        record(self, user, Action.USER_PASSWORD_CHANGED, List.of());
    }

    public User load(Actor actor, String id) {
        UserEntity user = users.load(id);
        if (!actor.userId().equals(id)) {
            actor.require(Permission.PERSON_READ, user.organizationId());
        }
        return user.toRecord();
    }

    /** People of one organization, or of all that the actor may see; filter {@code state}. */
    public Listing<User> list(Actor actor, Optional<String> organizationId, ListQuery query) {
        organizationId.ifPresent(id -> actor.require(Permission.PERSON_READ, id));
        Reach reach = actor.reach(Permission.PERSON_READ);
        if (reach.isEmpty()) {
            throw DomainException.of(ErrorCode.DENIED);
        }
        return users.list(reach, organizationId, query);
    }

    private void requireKeptHere(UserEntity user) {
        if (user.directory().isPresent() && user.directory().equals(directories.of(user.organizationId()))) {
            throw DomainException.of(ErrorCode.PASSWORD_ELSEWHERE);
        }
    }

    private UserEntity loadToWrite(Actor actor, String id) {
        UserEntity user = users.load(id);
        actor.require(Permission.PERSON_WRITE, user.organizationId());
        precedence.require(actor, id);
        return user;
    }

    private void rename(UserEntity user, String userName, Policies policy) {
        String name = Names.checked("userName", userName);
        LoginNames.requireShort(name);
        String key = LoginNames.key(name, user.organizationId(), policy.login().organizationInLoginName());
        users.requireFree(user.organizationId(), LoginNames.folded(name), key, user.id());
        user.name(name, key);
    }

    private void putPassword(UserEntity user, String password) {
        Policies policy = policies.effective(user.organizationId());
        passwords.set(user.id(), user.userName(), password, policy.password());
        user.state(UserTransitions.passwordSet(user.state()));
    }

    private User move(Actor actor, UserEntity user, Action action, UnaryOperator<UserState> transition) {
        user.state(transition.apply(user.state()));
        return record(actor, user, action, List.of());
    }

    private User record(Actor actor, UserEntity user, Action action, List<String> changed) {
        user.changedAt(Instant.now(clock));
        User saved = users.save(user);
        news.tell(actor, user, action, changed);
        return saved;
    }
}
