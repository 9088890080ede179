package org.gatewright.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gatewright.administrator.Reach;
import org.gatewright.list.Listing;

/** Reads the records that are in the chain. */
@ApplicationScoped
class AuditRecords {

    /** Nobody pages further than this, and counting more would take longer than reading. */
    static final int COUNTED = 10_000;

    @PersistenceContext(unitName = "gatewright")
    EntityManager entities;

    /** Where the chain ends. */
    record End(long sequence, String hash) {}

    End end() {
        return entities.createQuery("select h from AuditHeadEntity h where h.id = :only", AuditHeadEntity.class)
                .setParameter("only", AuditHeadEntity.ONLY)
                .getResultStream()
                .map(head -> new End(head.sequence(), head.hash()))
                .findFirst()
                .orElse(new End(0, RecordHash.BEGINNING));
    }

    /** The sequence behind which everything is that happened from that moment on; records are not in the order in which it happened. */
    long before(Instant moment) {
        // First, as more may be appended meanwhile.
        long end = end().sequence();
        Long first = entities.createQuery(
                        "select min(r.sequence) from AuditRecordEntity r where r.at >= :moment", Long.class)
                .setParameter("moment", moment)
                .getSingleResult();
        return first == null ? end : first - 1;
    }

    /** Records behind that sequence, in order. */
    List<AuditRecord> after(long sequence, int size) {
        return entities.createQuery(
                        "select r from AuditRecordEntity r where r.sequence > :sequence order by r.sequence",
                        AuditRecordEntity.class)
                .setParameter("sequence", sequence)
                .setMaxResults(size)
                .getResultStream()
                .map(AuditRecordEntity::toRecord)
                .toList();
    }

    Optional<AuditRecord> find(String id) {
        return entities.createQuery("select r from AuditRecordEntity r where r.id = :id", AuditRecordEntity.class)
                .setParameter("id", id)
                .getResultStream()
                .map(AuditRecordEntity::toRecord)
                .findFirst();
    }

    Listing<AuditRecord> list(Reach reach, AuditQuery query) {
        Conditions conditions = Conditions.of(reach, query);
        TypedQuery<AuditRecordEntity> records = entities.createQuery(
                "select r from AuditRecordEntity r" + conditions.text() + " order by r.sequence desc",
                AuditRecordEntity.class);
        TypedQuery<Long> count = entities.createQuery(
                "select count(*) from (select r.sequence as sequence from AuditRecordEntity r" + conditions.text()
                        + " order by r.sequence desc limit " + COUNTED + ") counted",
                Long.class);
        conditions.parameters.forEach((name, value) -> {
            records.setParameter(name, value);
            count.setParameter(name, value);
        });
        List<AuditRecord> items = records.setFirstResult(query.first())
                .setMaxResults(query.size())
                .getResultStream()
                .map(AuditRecordEntity::toRecord)
                .toList();
        return new Listing<>(items, count.getSingleResult());
    }

    private static final class Conditions {

        private final List<String> texts = new ArrayList<>();
        private final Map<String, Object> parameters = new LinkedHashMap<>();

        static Conditions of(Reach reach, AuditQuery query) {
            Conditions conditions = new Conditions();
            if (!reach.everywhere()) {
                conditions.texts.add("(r.organizationId in :organizations or r.projectId in :projects)");
                conditions.parameters.put("organizations", reach.organizations());
                conditions.parameters.put("projects", reach.projects());
            }
            conditions.equal("reference", query.reference());
            conditions.equal("outcome", query.outcome());
            conditions.equal("organizationId", query.organizationId());
            conditions.equal("projectId", query.projectId());
            conditions.equal("applicationId", query.applicationId());
            conditions.equal("userId", query.userId());
            query.from().ifPresent(from -> conditions.add("r.at >= :begin", "begin", from));
            query.to().ifPresent(to -> conditions.add("r.at < :end", "end", to));
            if (!query.action().isEmpty()) {
                conditions.add("r.action like :action escape '!'", "action", escaped(query.action()) + "%");
            }
            if (!query.text().isEmpty()) {
                conditions.add(
                        "(lower(r.actorName) like :text escape '!' or lower(r.targetName) like :text escape '!')",
                        "text",
                        "%" + escaped(query.text().toLowerCase(Locale.ROOT)) + "%");
            }
            return conditions;
        }

        private void equal(String property, Optional<?> value) {
            value.ifPresent(wanted -> add("r." + property + " = :" + property, property, wanted));
        }

        private void add(String text, String name, Object value) {
            texts.add(text);
            parameters.put(name, value);
        }

        String text() {
            return texts.isEmpty() ? "" : " where " + String.join(" and ", texts);
        }

        private static String escaped(String text) {
            return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        }
    }
}
