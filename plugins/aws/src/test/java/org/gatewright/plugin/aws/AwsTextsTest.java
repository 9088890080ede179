package org.gatewright.plugin.aws;

import org.gatewright.spi.testing.PluginTextsContract;

class AwsTextsTest extends PluginTextsContract {

    AwsTextsTest() {
        super(new AwsPlugin());
    }
}
