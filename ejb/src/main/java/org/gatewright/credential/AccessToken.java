package org.gatewright.credential;

import java.time.Instant;
import java.util.Optional;

/** A personal access token; its value is not kept. */
public record AccessToken(
        String id,
        String userId,
        String name,
        Instant createdAt,
        Optional<Instant> expiresAt,
        Optional<Instant> lastUsedAt) {}
