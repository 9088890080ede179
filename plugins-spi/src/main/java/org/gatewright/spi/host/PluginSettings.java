package org.gatewright.spi.host;

import org.gatewright.spi.setting.Settings;

/**
 * What administrators set for the plugin, by the keys of {@link org.gatewright.spi.Plugin#settings()}, secrets included. It may
 * change at any moment: ask again for each piece of work, and keep nothing of it. It costs no more than a look into memory.
 *
 * @since 1.0
 */
public interface PluginSettings {

    /**
     * What is set for the whole instance.
     *
     * @return initial values where nothing is set
     */
    Settings instance();

    /**
     * What is set for one organization.
     *
     * @param nameOrId name of the organization, as {@link org.gatewright.spi.identity.Subject#organization()} has it, or its id, as
     *     {@link org.gatewright.spi.event.Event.Place#organization()} has it
     * @return the instance's values where the organization has none of its own, also if there is no such organization
     */
    Settings organization(String nameOrId);

    /**
     * The same settings everywhere, as tests need them.
     *
     * @param everywhere what both methods give
     * @return settings that never change
     */
    static PluginSettings of(Settings everywhere) {
        return new Same(everywhere);
    }
}
