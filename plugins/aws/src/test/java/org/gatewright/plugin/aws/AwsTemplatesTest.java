package org.gatewright.plugin.aws;

import org.gatewright.testkit.ApplicationTemplateContract;

class AwsTemplatesTest extends ApplicationTemplateContract {

    AwsTemplatesTest() {
        super(new AwsPlugin());
    }
}
