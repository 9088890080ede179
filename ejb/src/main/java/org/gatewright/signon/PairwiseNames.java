package org.gatewright.signon;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.gatewright.key.Tokens;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.identity.Subject;
import org.gatewright.spi.protocol.ProtocolHost;

/** Random names for people, another one at each application. A name never changes, so this node keeps those it has seen. */
@ApplicationScoped
class PairwiseNames implements ProtocolHost.PairwiseNames {

    private static final int MOST = 100_000;

    @Inject
    StoredNames stored;

    @Inject
    Clock clock;

    private final Cache<Key, String> known =
            Caffeine.newBuilder().maximumSize(MOST).build();

    private record Key(String applicationId, String userId) {}

    @Override
    public Optional<String> find(Application application, Subject subject) {
        Key key = new Key(application.id(), subject.id());
        Optional<String> name =
                Optional.ofNullable(known.getIfPresent(key)).or(() -> stored.find(key.applicationId(), key.userId()));
        name.ifPresent(found -> known.put(key, found));
        return name;
    }

    @Override
    public String findOrCreate(Application application, Subject subject) {
        return find(application, subject).orElseGet(() -> create(application, subject));
    }

    private String create(Application application, Subject subject) {
        String name = Tokens.next();
        try {
            stored.add(application.id(), subject.id(), name, Instant.now(clock));
            return name;
        } catch (PersistenceException | jakarta.transaction.TransactionalException e) {
            // Another request was faster.
            return find(application, subject).orElseThrow(() -> e);
        }
    }
}
