package org.gatewright.audit;

/**
 * Records on their way into the chain. They rest where neither the loss of any one node nor that of all processes reaches them
 * until they are appended; appending the same one again does nothing, so that a crash between the
 * two loses none and doubles none.
 */
interface Outbox extends AutoCloseable {

    /** Keeps a record until it is in the chain; it is safe when the method returns. */
    void take(PendingRecord pending);

    /** How many records are here; in a cluster, of those that this node has taken. */
    long pending();

    /** Appends all that is here. Never throws: it is called again and again, and what it could not do waits. */
    void write();

    /** Appends what it can for the last time. */
    @Override
    void close();
}
