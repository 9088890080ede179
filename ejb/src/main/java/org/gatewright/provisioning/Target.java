package org.gatewright.provisioning;

import java.time.Instant;
import java.util.Optional;
import org.gatewright.spi.setting.Settings;

/**
 * The remote directory that an application names.
 *
 * @param target id of the provisioning target
 * @param settings secrets included
 * @param compare everybody there is looked at in the next turn
 */
record Target(
        String applicationId,
        String target,
        Settings settings,
        boolean compare,
        Optional<Instant> comparedAt,
        Optional<Instant> doneAt,
        String fault) {}
