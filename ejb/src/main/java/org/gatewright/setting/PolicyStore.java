package org.gatewright.setting;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gatewright.change.ChangeListener;
import org.gatewright.change.Changed;

/** Policies as they hold, by organization; kept in the node's memory until one changes. */
@ApplicationScoped
class PolicyStore implements ChangeListener {

    static final String INSTANCE = "";
    private static final int MOST_ORGANIZATIONS = 10_000;

    private final Cache<String, Policies> effective =
            Caffeine.newBuilder().maximumSize(MOST_ORGANIZATIONS).build();

    @PersistenceContext(unitName = "gatewright")
    EntityManager entities;

    Policies effective(String organizationId) {
        Policies known = effective.getIfPresent(organizationId);
        if (known != null) {
            return known;
        }
        Policies read = read(organizationId);
        effective.put(organizationId, read);
        return read;
    }

    /** Read past the memory, for the transaction that is changing them. */
    Policies read(String organizationId) {
        Policies instance = PolicyTexts.read(Policies.INITIAL, own(INSTANCE));
        return organizationId.isEmpty() ? instance : PolicyTexts.read(instance, own(organizationId));
    }

    Map<String, Map<String, String>> own(String ownerId) {
        Map<String, Map<String, String>> texts = new LinkedHashMap<>();
        entities.createQuery(
                        "select p from PolicyEntity p where p.ownerId = :owner order by p.policy", PolicyEntity.class)
                .setParameter("owner", ownerId)
                .getResultStream()
                .forEach(policy -> texts.put(policy.policy(), policy.texts()));
        return texts;
    }

    void put(String ownerId, String policy, Map<String, String> texts) {
        entities.merge(new PolicyEntity(ownerId, policy, texts));
    }

    boolean remove(String ownerId, String policy) {
        return entities.createQuery("delete from PolicyEntity p where p.ownerId = :owner and p.policy = :policy")
                        .setParameter("owner", ownerId)
                        .setParameter("policy", policy)
                        .executeUpdate()
                > 0;
    }

    @Override
    public void changed(Changed change) {
        if (change.kind() == Changed.Kind.POLICY) {
            effective.invalidateAll();
        }
    }

    @Override
    public void missedChanges() {
        effective.invalidateAll();
    }
}
