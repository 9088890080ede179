package org.gatewright.provisioning;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How an application's remote directory stands.
 *
 * @param target id of the provisioning target; empty if the application names none
 * @param offered whether a plugin here offers it
 * @param settings without the secrets
 * @param doneAt when the last turn was over
 * @param comparedAt when everybody there was last looked at
 * @param waiting everybody there is looked at in the next turn
 * @param fault what went wrong last; empty if nothing did
 * @param there how many people are there
 * @param failing how many people could not be put or removed
 */
public record ProvisioningState(
        Optional<String> target,
        boolean offered,
        Map<String, String> settings,
        Optional<Instant> doneAt,
        Optional<Instant> comparedAt,
        boolean waiting,
        String fault,
        int there,
        int failing) {

    public ProvisioningState {
        settings = Map.copyOf(settings);
    }
}
