package org.gatewright.spi.host;

import org.gatewright.spi.setting.Settings;

/** No organization has settings of its own. */
record Same(Settings instance) implements PluginSettings {

    @Override
    public Settings organization(String nameOrId) {
        return instance;
    }
}
