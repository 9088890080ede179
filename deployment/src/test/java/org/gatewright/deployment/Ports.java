package org.gatewright.deployment;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Finds ports on this machine that nobody listens to, below those that the system hands out by itself. */
final class Ports {

    static final int HTTP = 8080;
    static final int MANAGEMENT = 9990;
    static final int CLUSTER = 7600;

    private static final AtomicInteger NEXT =
            new AtomicInteger(Integer.getInteger("gatewright.first-port-offset", 12_000));

    private Ports() {}

    /** A number to add to every port of a server. */
    static int freeOffset() {
        return IntStream.generate(() -> NEXT.getAndAdd(10))
                .limit(500)
                .filter(offset -> isFree(HTTP + offset) && isFree(MANAGEMENT + offset))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There are no free ports"));
    }

    static int freePort() {
        return HTTP + freeOffset();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException inUse) {
            return false;
        }
    }
}
