package org.gatewright.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.identifier.Ids;

/** Personal access tokens in the database, and for the first start. Permissions are checked by those who call. */
@ApplicationScoped
@Transactional
public class AccessTokens {

    /** When a token was used last is written down no more often than this. */
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(5);

    @PersistenceContext(unitName = "gatewright")
    EntityManager entities;

    @Inject
    Clock clock;

    /**
     * Keeps a token of which somebody else chose the value.
     *
     * @throws IllegalArgumentException if the value is too short to be unguessable, or too long
     */
    public AccessToken keep(String userId, String name, String value) {
        if (value.length() < TokenValue.MINIMUM_LENGTH || value.length() > TokenValue.MAXIMUM_LENGTH) {
            throw new IllegalArgumentException("A token must have " + TokenValue.MINIMUM_LENGTH + " to "
                    + TokenValue.MAXIMUM_LENGTH + " characters");
        }
        return keep(userId, name, new TokenValue(value), Optional.empty());
    }

    AccessToken keep(String userId, String name, TokenValue value, Optional<Instant> expiresAt) {
        AccessTokenEntity entity =
                new AccessTokenEntity(Ids.next(), userId, name, value.hash(), Instant.now(clock), expiresAt);
        entities.persist(entity);
        return entity.toRecord();
    }

    List<AccessToken> list(String userId) {
        return entities.createQuery(
                        "select t from AccessTokenEntity t where t.userId = :userId order by t.id",
                        AccessTokenEntity.class)
                .setParameter("userId", userId)
                .getResultStream()
                .map(AccessTokenEntity::toRecord)
                .toList();
    }

    AccessToken load(String id) {
        AccessTokenEntity entity = entities.find(AccessTokenEntity.class, id);
        if (entity == null) {
            throw DomainException.of(ErrorCode.NOT_FOUND);
        }
        return entity.toRecord();
    }

    void remove(String id) {
        entities.createQuery("delete from AccessTokenEntity t where t.id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Whose token this is, if it is one and has not expired. */
    Optional<String> owner(String value) {
        if (value.length() > TokenValue.MAXIMUM_LENGTH) {
            return Optional.empty();
        }
        Instant now = Instant.now(clock);
        Optional<AccessTokenEntity> token = entities.createQuery(
                        "select t from AccessTokenEntity t where t.hash = :hash", AccessTokenEntity.class)
                .setParameter("hash", new TokenValue(value).hash())
                .getResultStream()
                .findFirst()
                .filter(found -> !found.isExpired(now));
        token.filter(found -> !found.wasUsedSince(now.minus(USE_NOTED_EVERY))).ifPresent(found -> found.usedAt(now));
        return token.map(AccessTokenEntity::userId);
    }
}
