package org.gatewright.setting;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gatewright.cache.NodeCache;
import org.gatewright.change.ChangeListener;
import org.gatewright.change.Changed;
import org.gatewright.metric.Meters;
import org.gatewright.organization.OrganizationRemoval;
import org.gatewright.persistence.JsonMap;

/** Policies as they hold, by organization; kept in the node's memory until one changes. There until the server has stopped. */
@ApplicationScoped
public class PolicyStore implements ChangeListener {

    static final String INSTANCE = "";
    private static final int MOST_ORGANIZATIONS = 10_000;

    private final NodeCache<Policies> effective = new NodeCache<>(MOST_ORGANIZATIONS);

    @PersistenceContext(unitName = "gatewright")
    EntityManager entities;

    @Inject
    void measure(Meters meters) {
        effective.measure(meters, "policies");
    }

    /** The policies that hold for an organization, from memory as a rule. */
    public Policies effective(String organizationId) {
        return effective.get(organizationId, this::read);
    }

    /** Read past the memory. */
    Policies read(String organizationId) {
        Policies instance = PolicyTexts.read(Policies.INITIAL, own(INSTANCE));
        return organizationId.isEmpty() ? instance : PolicyTexts.read(instance, own(organizationId));
    }

    /** Read as values, past what the transaction has in its hands: they are kept for longer than it lasts. */
    Map<String, Map<String, String>> own(String ownerId) {
        Map<String, Map<String, String>> texts = new LinkedHashMap<>();
        entities.createQuery(
                        "select p.policy as policy, p.content as content from PolicyEntity p"
                                + " where p.ownerId = :owner order by p.policy",
                        Tuple.class)
                .setParameter("owner", ownerId)
                .getResultStream()
                .forEach(row ->
                        texts.put(row.get("policy", String.class), JsonMap.read(row.get("content", String.class))));
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

    void organizationGoes(@Observes @Priority(OrganizationRemoval.POLICIES) OrganizationRemoval removal) {
        entities.createQuery("delete from PolicyEntity p where p.ownerId = :owner")
                .setParameter("owner", removal.organization().id())
                .executeUpdate();
    }

    @Override
    public void changed(Changed change) {
        if (change.kind() == Changed.Kind.POLICY || change.kind() == Changed.Kind.ORGANIZATION) {
            effective.dropAll();
        }
    }

    @Override
    public void missedChanges() {
        effective.dropAll();
    }
}
