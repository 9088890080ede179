package org.gatewright.list;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param total how many entries match in all; of those that were searched for by a text, and of sessions, 10,000 at most are
 *     counted
 */
public record Listing<T>(List<T> items, long total) {

    public Listing {
        items = List.copyOf(items);
    }

    public <R> Listing<R> map(Function<? super T, ? extends R> function) {
        return new Listing<>(items.stream().<R>map(function).toList(), total);
    }
}
