package org.gatewright.web.api;

import java.util.List;
import java.util.Optional;
import org.gatewright.list.Listing;

/**
 * A part of a list.
 *
 * @param total how many there are in all parts; 10,000 at most of what was searched for by {@code q}
 * @param next what to send as {@code cursor} for the part that follows; absent on the last one
 */
public record Page<T>(List<T> items, long total, Optional<String> next) {

    static <T> Page<T> of(Listing<T> listing, ListParameters parameters) {
        int end = parameters.first() + listing.items().size();
        boolean more = !listing.items().isEmpty() && end < listing.total();
        return new Page<>(listing.items(), listing.total(), more ? Optional.of(Cursor.write(end)) : Optional.empty());
    }
}
