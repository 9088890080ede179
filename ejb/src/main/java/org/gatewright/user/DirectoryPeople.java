package org.gatewright.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gatewright.administrator.Actor;
import org.gatewright.administrator.Precedence;
import org.gatewright.audit.Action;
import org.gatewright.failure.DomainException;
import org.gatewright.identifier.Ids;
import org.gatewright.persistence.Names;
import org.gatewright.setting.Policies;
import org.gatewright.setting.PolicyStore;
import org.gatewright.spi.directory.DirectoryPerson;
import org.gatewright.spi.identity.Subject;

/**
 * People who come from a directory: taken in, kept as the directory has them, and put out of use when it has them no more. What
 * can't be kept of them, such as an address that is none, stays as it was.
 */
@ApplicationScoped
@Transactional
public class DirectoryPeople {

    @Inject
    Users users;

    @Inject
    People people;

    @Inject
    PolicyStore policies;

    @Inject
    Precedence precedence;

    @Inject
    UserNews news;

    @Inject
    Clock clock;

    /**
     * Takes over what a directory says of a person, known or not.
     *
     * @return empty if they can't be taken in, as somebody else goes by their name
     */
    public Optional<LoginRecord> takeOver(String organizationId, String directory, DirectoryPerson said) {
        Optional<UserEntity> known = users.byExternalId(organizationId, directory, said.externalId());
        known.ifPresent(user -> update(user, said));
        return known.or(() -> add(organizationId, directory, said)).flatMap(user -> people.byId(user.id()));
    }

    /** Takes over what a directory says of people; those who are not known are passed over. */
    public void changed(String organizationId, String directory, List<DirectoryPerson> said) {
        said.forEach(person -> users.byExternalId(organizationId, directory, person.externalId())
                .ifPresent(user -> update(user, person)));
    }

    /** Puts people out of use whom the directory does not have any more. */
    public void removed(String organizationId, String directory, List<String> externalIds) {
        externalIds.forEach(externalId -> users.byExternalId(organizationId, directory, externalId)
                .ifPresent(user -> {
                    become(user, false);
                    users.save(user);
                }));
    }

    /** External ids of the people in use who come from a directory. */
    public List<String> inUse(String organizationId, String directory) {
        return users.externalIds(organizationId, directory);
    }

    private Optional<UserEntity> add(String organizationId, String directory, DirectoryPerson said) {
        UserEntity user = new UserEntity(Ids.next(), organizationId, Instant.now(clock));
        user.comesFrom(directory, said.externalId());
        user.state(said.active() ? UserState.ACTIVE : UserState.INACTIVE);
        user.leftDirectory(!said.active());
        try {
            rename(user, said.userName());
        } catch (DomainException nameTaken) {
            UserLog.LOG.nameTaken(directory, said.externalId(), nameTaken.code().name());
            return Optional.empty();
        }
        profile(user, said);
        users.add(user);
        news.tell(actor(user), user, Action.USER_CREATED, List.of());
        return Optional.of(user);
    }

    private void update(UserEntity user, DirectoryPerson said) {
        List<String> changed = new ArrayList<>();
        if (!user.userName().equals(said.userName())) {
            attempt(() -> {
                rename(user, said.userName());
                changed.add(Subject.USER_NAME);
            });
        }
        changed.addAll(profile(user, said));
        become(user, said.active());
        if (!changed.isEmpty()) {
            user.changedAt(Instant.now(clock));
            users.save(user);
            news.tell(actor(user), user, Action.USER_CHANGED, changed);
        }
    }

    /** Whom the directory put out of use it can put back; whom an administrator did, it can't. */
    private void become(UserEntity user, boolean active) {
        if (!active && user.state() != UserState.INACTIVE) {
            attempt(() -> {
                precedence.requireAnotherOwner(user.id());
                user.state(UserState.INACTIVE);
                user.leftDirectory(true);
                news.tell(actor(user), user, Action.USER_DEACTIVATED, List.of());
            });
        } else if (active && user.hasLeftDirectory()) {
            if (user.state() == UserState.INACTIVE) {
                user.state(UserState.ACTIVE);
                news.tell(actor(user), user, Action.USER_ACTIVATED, List.of());
            }
            user.leftDirectory(false);
        }
    }

    private void rename(UserEntity user, String userName) {
        Policies policy = policies.effective(user.organizationId());
        String name = Names.checked("userName", userName);
        LoginNames.requireShort(name);
        String key = LoginNames.key(name, user.organizationId(), policy.login().organizationInLoginName());
        users.requireFree(user.organizationId(), LoginNames.folded(name), key, user.id());
        user.name(name, key);
    }

    /** Gives the names of the fields that have another value now. */
    private static List<String> profile(UserEntity user, DirectoryPerson said) {
        User before = user.toRecord();
        Map<String, String> profile = said.profile();
        attempt(() -> user.email(Profile.email(Optional.ofNullable(profile.get(Subject.EMAIL)))));
        attempt(() -> user.language(Profile.language(Optional.ofNullable(profile.get(Subject.LANGUAGE)))));
        String given = profile.getOrDefault(Subject.GIVEN_NAME, "");
        String family = profile.getOrDefault(Subject.FAMILY_NAME, "");
        attempt(() -> user.givenName(Profile.name(Subject.GIVEN_NAME, given)));
        attempt(() -> user.familyName(Profile.name(Subject.FAMILY_NAME, family)));
        attempt(() -> user.displayName(
                Profile.displayName(profile.getOrDefault(Subject.DISPLAY_NAME, ""), given, family, user.userName())));
        Map<String, String> others = new HashMap<>(profile);
        others.keySet().removeAll(Subject.PROFILE_FIELDS);
        attempt(() -> user.fields(Profile.fields(others)));
        return differences(before, user.toRecord());
    }

    private static List<String> differences(User before, User after) {
        List<String> changed = new ArrayList<>();
        compare(Subject.EMAIL, before.email(), after.email(), changed);
        compare(Subject.LANGUAGE, before.language(), after.language(), changed);
        compare(Subject.GIVEN_NAME, before.givenName(), after.givenName(), changed);
        compare(Subject.FAMILY_NAME, before.familyName(), after.familyName(), changed);
        compare(Subject.DISPLAY_NAME, before.displayName(), after.displayName(), changed);
        compare("fields", before.fields(), after.fields(), changed);
        return changed;
    }

    private static void compare(String field, Object before, Object after, List<String> changed) {
        if (!Objects.equals(before, after)) {
            changed.add(field);
        }
    }

    private static void attempt(Runnable change) {
        try {
            change.run();
        } catch (DomainException refused) {
            UserLog.LOG.notTakenOver(String.valueOf(refused.getMessage()));
        }
    }

    private static Actor actor(UserEntity user) {
        return Actor.system("directory " + user.directory().orElse(""));
    }
}
