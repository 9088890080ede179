package org.gatewright.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceUnitUtil;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatewright.list.ListQuery;
import org.gatewright.list.Listing;

/**
 * A search over one entity, called {@code e} in the conditions. Conditions are our own texts; what people typed only ever
 * travels as a parameter.
 */
public final class Search<E> {

    /** The id among the expressions of {@link #containing}: found by the whole of it alone, which an index can do. */
    public static final String ID = "e.id";

    /** More than these are not sorted by what is computed for each, nor counted when they were searched for by a text. */
    private static final int MANY = 10_000;

    private final EntityManager entities;
    private final Class<E> type;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final Map<String, String> sorts = new LinkedHashMap<>();
    private final Set<String> computed = new HashSet<>();

    private Search(EntityManager entities, Class<E> type) {
        this.entities = entities;
        this.type = type;
    }

    public static <E> Search<E> of(EntityManager entities, Class<E> type) {
        return new Search<>(entities, type);
    }

    /** Demands a condition, such as {@code e.state = :state}. */
    public Search<E> where(String condition, Map<String, ?> values) {
        conditions.add(condition);
        parameters.putAll(values);
        return this;
    }

    /** Demands that one of the expressions contains the text; an empty text matches everything. */
    public Search<E> containing(String text, String... expressions) {
        if (!text.isEmpty()) {
            List<String> alternatives = new ArrayList<>();
            for (String expression : expressions) {
                alternatives.add(expression + (expression.equals(ID) ? " = :id" : " like :text escape '!'"));
            }
            conditions.add("(" + String.join(" or ", alternatives) + ")");
            parameters.put("text", pattern(text));
            if (List.of(expressions).contains(ID)) {
                parameters.put("id", text);
            }
        }
        return this;
    }

    /**
     * Demands the state or kind that the query's filter of that name asks for, if it asks for one.
     *
     * @param values what there is; any other value matches nothing
     */
    public <V extends Enum<V>> Search<E> filteredBy(ListQuery query, String name, String expression, Class<V> values) {
        String wanted = query.filters().getOrDefault(name, "");
        if (wanted.isEmpty()) {
            return this;
        }
        return Arrays.stream(values.getEnumConstants())
                .filter(value -> value.name().equals(wanted))
                .findFirst()
                .map(value -> where(expression + " = :" + name, Map.of(name, value)))
                .orElseGet(() -> where("1 = 0", Map.of()));
    }

    /** Allows to sort by a name; the first one allowed is the list's own order. */
    public Search<E> sortedBy(String name, String expression) {
        sorts.put(name, expression);
        return this;
    }

    /** The same for an expression that no index can sort by; a list that is too long for that is in the order of its ids instead. */
    public Search<E> sortedByComputed(String name, String expression) {
        computed.add(expression);
        return sortedBy(name, expression);
    }

    public <R> Listing<R> list(ListQuery query, Function<E, R> toRecord) {
        String condition = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        String from = " from " + type.getSimpleName() + " e" + condition;
        long total = count(query, from);
        return new Listing<>(
                entries(query, from + order(query, total), total).map(toRecord).toList(), total);
    }

    private long count(ListQuery query, String from) {
        if (query.text().isEmpty() || !hasId()) {
            TypedQuery<Long> count = entities.createQuery("select count(e)" + from, Long.class);
            parameters.forEach(count::setParameter);
            return count.getSingleResult();
        }
        TypedQuery<String> ids = entities.createQuery("select e.id" + from, String.class);
        parameters.forEach(ids::setParameter);
        return ids.setMaxResults(MANY).getResultList().size();
    }

    private boolean hasId() {
        return entities.getMetamodel().entity(type).hasSingleIdAttribute();
    }

    private Stream<E> entries(ListQuery query, String from, long total) {
        if (total < MANY || !hasId()) {
            return page(query, entities.createQuery("select e" + from, type)).stream();
        }
        // Only the ids of the many are sorted: whole entries, and what is computed for each, take several times as
        // long.
        List<String> ids = page(query, entities.createQuery("select e.id" + from, String.class));
        PersistenceUnitUtil unit = entities.getEntityManagerFactory().getPersistenceUnitUtil();
        Map<Object, E> found = entities.createQuery(
                        "select e from " + type.getSimpleName() + " e where e.id in :ids", type)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(unit::getIdentifier, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull);
    }

    private <T> List<T> page(ListQuery query, TypedQuery<T> found) {
        parameters.forEach(found::setParameter);
        return found.setFirstResult(query.first()).setMaxResults(query.size()).getResultList();
    }

    private String order(ListQuery query, long total) {
        if (sorts.isEmpty()) {
            return " order by e.id";
        }
        String expression =
                sorts.getOrDefault(query.sort(), sorts.values().iterator().next());
        if (computed.contains(expression) && total >= MANY) {
            return " order by e.id" + (query.ascending() ? "" : " desc");
        }
        return " order by " + expression + (query.ascending() ? "" : " desc") + ", e.id";
    }

    /** What {@code like} finds a text by, anywhere and in lower case; the escape is an exclamation mark. */
    public static String pattern(String text) {
        String escaped = text.strip()
                .toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return "%" + escaped + "%";
    }
}
