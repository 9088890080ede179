package org.gatewright.change;

/**
 * Something stored is different now. Services fire it as a CDI event inside the transaction that makes the change; it
 * reaches the listeners of every node once that transaction has been committed.
 *
 * @param id of the thing; of the owner where the thing has no id of its own, such as the organization of a policy
 */
public record Changed(Kind kind, String id) {

    /** What kind of thing it is. */
    public enum Kind {
        ORGANIZATION,
        PROJECT,
        ROLE,
        GRANT,
        APPLICATION,
        USER,
        GROUP,
        AUTHORIZATION,
        ADMINISTRATOR,
        POLICY,
        KEY,
        SETTING,
        /** What is set for a plugin, or where it is switched off. */
        PLUGIN
    }
}
