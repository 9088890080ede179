package org.gatewright.setting;

import org.gatewright.spi.setting.Settings;

/**
 * What administrators chose for a plugin, in the instance or in one organization.
 *
 * @param on whether it is switched on there
 * @param own whether the organization has settings of its own; always true for the instance
 * @param settings what holds there, without what is secret
 */
public record PluginChoice(boolean on, boolean own, Settings settings) {}
