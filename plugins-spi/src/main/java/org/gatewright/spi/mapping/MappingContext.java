package org.gatewright.spi.mapping;

import java.time.Instant;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.identity.Subject;

/**
 * Everything a mapper may look at: who signed in, to which application, and when.
 *
 * @param subject who signed in
 * @param application to which application
 * @param authenticatedAt when they signed in
 * @since 1.0
 */
public record MappingContext(Subject subject, Application application, Instant authenticatedAt) {}
