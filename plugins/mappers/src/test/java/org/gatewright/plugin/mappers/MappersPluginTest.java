package org.gatewright.plugin.mappers;

import org.gatewright.testkit.PluginContract;

class MappersPluginTest extends PluginContract {

    MappersPluginTest() {
        super(new MappersPlugin());
    }
}
