package org.gatewright.plugin.mappers;

import org.gatewright.spi.testing.PluginTextsContract;

class MappersTextsTest extends PluginTextsContract {

    MappersTextsTest() {
        super(new MappersPlugin());
    }
}
