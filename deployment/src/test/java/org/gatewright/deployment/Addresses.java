package org.gatewright.deployment;

/** Addresses of this machine that only this run of the tests uses, so that cutting what lies between two of them hurts nobody else. */
final class Addresses {

    private static final String RUN = run(ProcessHandle.current().pid());

    private Addresses() {}

    /** Where a node of a cluster listens for the others. */
    static String ofNode(int number) {
        return RUN + (1 + number);
    }

    /** Where the database listens for a node. */
    static String ofDatabase(int number) {
        return RUN + (101 + number);
    }

    private static String run(long pid) {
        return "127." + (1 + pid / 256 % 250) + "." + pid % 256 + ".";
    }
}
