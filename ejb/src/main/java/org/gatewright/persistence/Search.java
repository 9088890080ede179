package org.gatewright.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.gatewright.list.ListQuery;
import org.gatewright.list.Listing;

/**
 * A search over one entity, called {@code e} in the conditions. Conditions are our own texts; what people typed only ever
 * travels as a parameter.
 */
public final class Search<E> {

    private final EntityManager entities;
    private final Class<E> type;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final Map<String, String> sorts = new LinkedHashMap<>();

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
                alternatives.add(expression + " like :text escape '!'");
            }
            conditions.add("(" + String.join(" or ", alternatives) + ")");
            parameters.put("text", pattern(text));
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

    public <R> Listing<R> list(ListQuery query, Function<E, R> toRecord) {
        String condition = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        String from = " from " + type.getSimpleName() + " e" + condition;
        TypedQuery<E> items = entities.createQuery("select e" + from + order(query), type);
        TypedQuery<Long> count = entities.createQuery("select count(e)" + from, Long.class);
        parameters.forEach((name, value) -> {
            items.setParameter(name, value);
            count.setParameter(name, value);
        });
        return new Listing<>(
                items.setFirstResult(query.first())
                        .setMaxResults(query.size())
                        .getResultStream()
                        .map(toRecord)
                        .toList(),
                count.getSingleResult());
    }

    private String order(ListQuery query) {
        if (sorts.isEmpty()) {
            return " order by e.id";
        }
        String expression =
                sorts.getOrDefault(query.sort(), sorts.values().iterator().next());
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
