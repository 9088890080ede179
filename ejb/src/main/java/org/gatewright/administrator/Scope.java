package org.gatewright.administrator;

/**
 * How far an administrator's role reaches.
 *
 * @param id of the organization or project; empty for the instance
 */
public record Scope(Level level, String id) {

    public static final Scope INSTANCE = new Scope(Level.INSTANCE, "");

    /** The three levels, each within the one before. */
    public enum Level {
        INSTANCE,
        ORGANIZATION,
        PROJECT
    }

    public static Scope organization(String id) {
        return new Scope(Level.ORGANIZATION, id);
    }

    public static Scope project(String id) {
        return new Scope(Level.PROJECT, id);
    }
}
