package org.gatewright.web.api;

import java.time.Instant;
import java.util.Optional;

/**
 * A new access token.
 *
 * @param userId whose it is; the caller's own if it is left out
 */
public record TokenBody(String name, Optional<String> userId, Optional<Instant> expiresAt) {}
