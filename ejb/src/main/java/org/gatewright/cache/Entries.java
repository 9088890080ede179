package org.gatewright.cache;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One cache of the cluster, owned by one class. Each entry ends at the moment its record says. What is written is seen by
 * every node when the method returns, and survives the loss of any one node.
 *
 * @param <T> an immutable record
 */
public interface Entries<T> {

    Optional<T> find(String key);

    void put(String key, T value);

    /**
     * True if there was no entry, so that of all nodes and threads exactly one is told true. Those that must not both be told so put
     * values that differ: who finds his own has put it.
     */
    boolean putIfAbsent(String key, T value);

    /** Removes an entry and gives it to the caller alone: of all nodes and threads, only one gets it. */
    Optional<T> take(String key);

    /** Removes an entry, if there is one. */
    default void remove(String key) {
        take(key);
    }

    /**
     * Replaces an entry by what the change makes of it, in one step; an empty one stands for no entry, before and after.
     * The change may be asked several times and must do nothing else.
     *
     * @return the entry as it is now
     */
    Optional<T> change(String key, UnaryOperator<Optional<T>> change);

    /** Every entry of the cluster, at a weak moment; for lists that people look at. */
    Stream<Keyed<T>> all();

    /** Whether this node is, of all nodes, the one that decides about the entry. */
    default boolean leads(String key) {
        return true;
    }

    /** Whether this node should hold the entry, and does not. */
    default boolean lacks(String key) {
        return find(key).isEmpty();
    }

    /** Puts each for which there is no entry. Many take little longer than one. */
    default void putAllAbsent(List<Keyed<T>> all) {
        all.forEach(entry -> putIfAbsent(entry.key(), entry.value()));
    }

    /** An entry with its key. */
    record Keyed<T>(String key, T value) {}
}
