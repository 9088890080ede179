package org.gatewright.web.faces;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatewright.list.Listing;
import org.jspecify.annotations.Nullable;

/** One page of a list with the addresses of its neighbours; the tags {@code gw:filters}, {@code gw:column} and {@code gw:pager} draw it. */
public final class ListPage<T> {

    private final ListAddress address;
    private final Listing<T> listing;

    ListPage(ListAddress address, Listing<T> listing) {
        this.address = address;
        this.listing = listing;
    }

    public List<T> getItems() {
        return listing.items();
    }

    public long getTotal() {
        return listing.total();
    }

    public boolean isNone() {
        return listing.items().isEmpty();
    }

    /** Nothing is there and nothing was filtered away: the page says what to do first. */
    public boolean isUntouched() {
        return isNone() && !address.isNarrowed() && address.page() == 1;
    }

    public String getPath() {
        return address.path();
    }

    public Set<Map.Entry<String, String>> getKept() {
        return address.kept().entrySet();
    }

    public String getText() {
        return address.text();
    }

    public @Nullable String filter(String name) {
        return address.filters().get(name);
    }

    /** The same list with one filter less. */
    public String without(String filter) {
        return address.without(filter);
    }

    public boolean isAscending() {
        return address.ascending();
    }

    public boolean sortedBy(String column) {
        return address.sort().equals(column);
    }

    public String sortBy(String column) {
        return address.sortedBy(column);
    }

    /** The value of {@code aria-sort}, or null for no attribute at all. */
    public @Nullable String order(String column) {
        if (!sortedBy(column)) {
            return null;
        }
        return address.ascending() ? "ascending" : "descending";
    }

    public boolean isPaged() {
        return address.page() > 1 || getTo() < getTotal();
    }

    public long getFrom() {
        return (long) (address.page() - 1) * ListAddress.SIZE + (isNone() ? 0 : 1);
    }

    public long getTo() {
        return (long) (address.page() - 1) * ListAddress.SIZE + listing.items().size();
    }

    public @Nullable String getPrevious() {
        return address.page() > 1 ? address.onPage(address.page() - 1) : null;
    }

    public @Nullable String getNext() {
        return getTo() < getTotal() ? address.onPage(address.page() + 1) : null;
    }
}
