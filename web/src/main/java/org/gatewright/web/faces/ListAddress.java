package org.gatewright.web.faces;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatewright.list.ListQuery;
import org.gatewright.list.Listing;

/**
 * The address of a list page, read and written. Search text, filters, order and page number live in the query string, so
 * that every view of a list can be linked, reloaded and left by the back button.
 *
 * @param path the page's own path
 * @param kept parameters that say whose list it is, such as {@code id}; carried along unchanged
 * @param filters the filters that are set, by parameter name
 * @param page counted from 1
 */
public record ListAddress(
        String path,
        Map<String, String> kept,
        String text,
        Map<String, String> filters,
        String sort,
        boolean ascending,
        int page) {

    static final int SIZE = 20;
    private static final int LAST_PAGE = 100_000;

    /** Reads an address; a filter that is absent or blank is not set. */
    public static ListAddress read(
            String path, Map<String, String[]> parameters, List<String> kept, List<String> filters, String sort) {
        return new ListAddress(
                path,
                pick(parameters, kept),
                first(parameters, "q").orElse(""),
                pick(parameters, filters),
                first(parameters, "sort").orElse(sort),
                first(parameters, "order").map("up"::equals).orElse(true),
                first(parameters, "page").map(ListAddress::number).orElse(1));
    }

    public <T> ListPage<T> load(Function<ListQuery, Listing<T>> source) {
        return new ListPage<>(this, source.apply(query()));
    }

    ListQuery query() {
        return new ListQuery(text, filters, (page - 1) * SIZE, SIZE, sort, ascending);
    }

    /** Whether somebody narrowed the list, so that an empty one is no surprise. */
    public boolean isNarrowed() {
        return !text.isEmpty() || !filters.isEmpty();
    }

    String onPage(int other) {
        return write(sort, ascending, other);
    }

    String sortedBy(String column) {
        return write(column, !(column.equals(sort) && ascending), 1);
    }

    String without(String filter) {
        Map<String, String> others = new LinkedHashMap<>(filters);
        others.remove(filter);
        return new ListAddress(path, kept, text, others, sort, ascending, 1).onPage(1);
    }

    private String write(String column, boolean up, int number) {
        Map<String, String> query = new LinkedHashMap<>(kept);
        if (!text.isEmpty()) {
            query.put("q", text);
        }
        query.putAll(filters);
        query.put("sort", column);
        query.put("order", up ? "up" : "down");
        if (number > 1) {
            query.put("page", Integer.toString(number));
        }
        return path + "?"
                + query.entrySet().stream()
                        .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                        .collect(Collectors.joining("&"));
    }

    private static Map<String, String> pick(Map<String, String[]> parameters, List<String> names) {
        Map<String, String> picked = new LinkedHashMap<>();
        names.forEach(name -> first(parameters, name).ifPresent(value -> picked.put(name, value)));
        return picked;
    }

    private static Optional<String> first(Map<String, String[]> parameters, String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 || values[0].isBlank()
                ? Optional.empty()
                : Optional.of(values[0].strip());
    }

    private static int number(String digits) {
        return digits.matches("[0-9]{1,6}") ? Math.min(LAST_PAGE, Math.max(1, Integer.parseInt(digits))) : 1;
    }

    private static String encode(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }
}
