package org.gatewright.setting;

/**
 * A plugin as it stands in an organization.
 *
 * @param offered whether the instance has it switched on
 * @param on whether it works in the organization
 * @param own whether the organization has settings of its own for it
 */
public record PluginStanding(String id, boolean offered, boolean on, boolean own) {}
