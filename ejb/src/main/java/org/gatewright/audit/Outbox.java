package org.gatewright.audit;

/**
 * Records on their way into the chain. They rest where the loss of any one node, or of the process where there is one node
 * only, does not reach them until they are appended; appending the same one again does nothing, so that a crash between the
 * two loses none and doubles none.
 */
interface Outbox extends AutoCloseable {

    /** Keeps a record until it is in the chain; it is safe when the method returns. */
    void take(PendingRecord pending);

    /** How many records are here; of a cluster's, how many this node has taken. */
    long pending();

    /** Appends all that is here. Never throws: it is called again and again, and what it could not do waits. */
    void write();

    /** Appends what it can for the last time. */
    @Override
    void close();
}
