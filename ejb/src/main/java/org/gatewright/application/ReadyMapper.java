package org.gatewright.application;

import org.gatewright.spi.mapping.AttributeMapper;

/**
 * One mapper of a chain, ready to run behind its plugin's guard.
 *
 * @param factory id of the factory it came from
 * @param required a failure refuses the sign-on; otherwise the attribute is left out and the failure recorded
 */
public record ReadyMapper(String factory, boolean required, AttributeMapper mapper) {}
