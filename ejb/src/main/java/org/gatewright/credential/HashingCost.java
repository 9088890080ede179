package org.gatewright.credential;

/**
 * How much work one Argon2id hash is (RFC 9106, 3.1).
 *
 * @param memoryKib memory in KiB
 * @param iterations passes over that memory
 * @param parallelism lanes
 */
record HashingCost(int memoryKib, int iterations, int parallelism) {

    // A hash that somebody brings along is computed at each sign-in of that person: it must not stop the server.
    private static final int HIGHEST_MEMORY_KIB = 1 << 18;
    private static final int HIGHEST_ITERATIONS = 32;
    private static final int HIGHEST_PARALLELISM = 16;

    HashingCost {
        if (parallelism < 1 || iterations < 1 || memoryKib < 8 * parallelism) {
            throw new IllegalArgumentException("Argon2 needs at least one pass, one lane and 8 KiB for each lane");
        }
        if (parallelism > HIGHEST_PARALLELISM || iterations > HIGHEST_ITERATIONS || memoryKib > HIGHEST_MEMORY_KIB) {
            throw new IllegalArgumentException("Argon2 with more than 256 MiB, 32 passes or 16 lanes is not computed");
        }
    }
}
