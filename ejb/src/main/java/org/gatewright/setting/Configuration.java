package org.gatewright.setting;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the operator set for this server before it started: every MicroProfile Config key {@code gatewright.*} that the server
 * reads, each also an environment variable ({@code gatewright.public-url} is {@code GATEWRIGHT_PUBLIC_URL}).
 *
 * @param publicUrl {@code public-url}: the address that browsers and applications use, without a slash at the end
 * @param dataDir {@code data-dir}: where this node keeps files
 * @param masterKeyFile {@code master-key-file}: the key that secrets are encrypted under; the same on every node
 * @param trustedProxies {@code trusted-proxies}: addresses or networks whose X-Forwarded-For is believed
 * @param clusterSize {@code cluster-size}: how many nodes there should be; while there are fewer, the database decides
 *     whether something was seen before
 * @param pluginTimeLimit {@code plugin-time-limit}: how long a call into a plugin may take
 * @param pluginUpload {@code plugin-upload}: whether owners of the instance may upload archives of plugins in the console
 */
public record Configuration(
        URI publicUrl,
        Path dataDir,
        Path masterKeyFile,
        List<String> trustedProxies,
        int clusterSize,
        Duration pluginTimeLimit,
        boolean pluginUpload,
        FirstStart firstStart,
        Hashing hashing,
        Outbound outbound) {

    /**
     * Used by the very first start alone.
     *
     * @param organization {@code bootstrap.organization}: the name of the first organization
     * @param adminPassword {@code bootstrap.admin-password}: a random one is made if it is not set
     * @param token {@code bootstrap.token}: a personal access token of the first administrator
     */
    public record FirstStart(String organization, Optional<String> adminPassword, Optional<String> token) {

        /** The organization alone: the rest is secret. */
        @Override
        public String toString() {
            return "FirstStart[" + organization + "]";
        }
    }

    /**
     * The cost of hashing a password.
     *
     * @param memoryKib {@code argon2.memory-kib}
     * @param iterations {@code argon2.iterations}
     * @param parallelism {@code argon2.parallelism}
     * @param poolSize {@code hash-pool-size}: how many passwords are hashed at once
     */
    public record Hashing(int memoryKib, int iterations, int parallelism, int poolSize) {}

    /**
     * Which addresses the server may call by itself, beside public ones.
     *
     * @param allowLoopback {@code outbound.allow-loopback}
     * @param allowPrivate {@code outbound.allow-private}
     */
    public record Outbound(boolean allowLoopback, boolean allowPrivate) {}

    public Configuration {
        trustedProxies = List.copyOf(trustedProxies);
    }
}
