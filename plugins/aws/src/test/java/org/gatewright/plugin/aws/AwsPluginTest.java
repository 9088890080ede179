package org.gatewright.plugin.aws;

import org.gatewright.testkit.PluginContract;

class AwsPluginTest extends PluginContract {

    AwsPluginTest() {
        super(new AwsPlugin());
    }
}
