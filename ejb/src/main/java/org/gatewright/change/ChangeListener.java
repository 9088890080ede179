package org.gatewright.change;

/**
 * Implemented by application-scoped beans that keep something in a node's memory. Being such a bean is enough: no
 * registration. Called by the thread that made the change, after its transaction: it must be quick, not throw, and leave
 * what needs the database to another thread.
 */
public interface ChangeListener {

    /** Drops what is no longer right after this change. */
    void changed(Changed change);

    /** Drops everything: this node was cut off from the others and may have missed changes. */
    void missedChanges();
}
