package org.gatewright.spi.provisioning;

import org.gatewright.spi.identity.Application;
import org.gatewright.spi.setting.Settings;

/**
 * Where people are put.
 *
 * @param application whose people they are
 * @param settings of the target for this application, secrets included
 * @since 1.0
 */
public record Destination(Application application, Settings settings) {}
