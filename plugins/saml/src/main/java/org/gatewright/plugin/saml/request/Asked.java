package org.gatewright.plugin.saml.request;

import java.util.Optional;
import org.gatewright.spi.protocol.Intent;
import org.gatewright.spi.protocol.Refusal;

/**
 * A request that is believed.
 *
 * @param refusal why it can't be met by any login; then the application is told at once
 */
public record Asked(Intent.SignOn signOn, Optional<Refusal> refusal) {}
