package org.gatewright.web.api;

import java.util.Map;
import java.util.Optional;

/**
 * The remote directory that the people of an application are put into.
 *
 * @param target its id; left out for none
 * @param settings of the target; a secret that is left out stays as it is
 */
public record ProvisioningBody(Optional<String> target, Optional<Map<String, String>> settings) {}
