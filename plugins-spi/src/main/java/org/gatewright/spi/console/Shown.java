package org.gatewright.spi.console;

import java.util.Optional;
import org.gatewright.spi.identity.Application;

/**
 * What the page is about.
 *
 * @param application the application, on a tab of {@link Place#APPLICATION}
 * @since 1.0
 */
public record Shown(Optional<Application> application) {}
