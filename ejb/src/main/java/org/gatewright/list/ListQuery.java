package org.gatewright.list;

import java.util.Map;

/**
 * What part of a list is wanted.
 *
 * @param text words to look for; empty for everything
 * @param filters exact values by name; which names there are, each list says
 * @param first index of the first entry wanted, from 0
 * @param size how many at most, 1 to 200
 * @param sort name of the property to sort by; empty for the list's own order
 */
public record ListQuery(String text, Map<String, String> filters, int first, int size, String sort, boolean ascending) {

    public static final int LARGEST = 200;

    public ListQuery {
        text = text.strip();
        filters = Map.copyOf(filters);
        first = Math.max(first, 0);
        size = Math.min(Math.max(size, 1), LARGEST);
    }

    /** The first entries that match, in the list's own order. */
    public static ListQuery of(String text) {
        return new ListQuery(text, Map.of(), 0, LARGEST, "", true);
    }

    /** The same list from another entry on. */
    public ListQuery page(int newFirst, int newSize) {
        return new ListQuery(text, filters, newFirst, newSize, sort, ascending);
    }
}
