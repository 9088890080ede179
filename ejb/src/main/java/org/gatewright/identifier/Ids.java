package org.gatewright.identifier;

import java.security.SecureRandom;
import java.util.UUID;

/** Makes ids: UUIDs of version 7 (RFC 9562, 5.7), which sort by the time they were made. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private Ids() {}

    public static String next() {
        long time = System.currentTimeMillis() << 16;
        long random = RANDOM.nextInt(1 << 12);
        long rest = RANDOM.nextLong() >>> 2;
        return new UUID(time | VERSION | random, VARIANT | rest).toString();
    }
}
