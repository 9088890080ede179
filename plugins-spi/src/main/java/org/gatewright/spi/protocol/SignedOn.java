package org.gatewright.spi.protocol;

import java.time.Instant;
import org.gatewright.spi.identity.Subject;
import org.gatewright.spi.mapping.Release;

/**
 * A person with a live session who may use the application.
 *
 * @param subject who it is
 * @param release what the mappers gave
 * @param sessionIndex names this session towards this application only; unguessable
 * @param level how strong the login really was
 * @param authenticatedAt when the person really logged in
 * @param expiresAt when the session ends at the latest
 * @since 1.0
 */
public record SignedOn(
        Subject subject,
        Release release,
        String sessionIndex,
        Level level,
        Instant authenticatedAt,
        Instant expiresAt) {}
