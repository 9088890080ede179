package org.gatewright.application;

import jakarta.persistence.Embeddable;

/**
 * One mapper of a chain, as stored.
 *
 * @param settings as JSON
 * @param secrets as JSON, each value encrypted
 */
@Embeddable
record MapperRow(String factory, boolean required, String settings, String secrets) {}
