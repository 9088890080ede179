package com.example.cas;

import java.util.Set;
import java.util.TreeSet;
import org.gatewright.testkit.PluginContract;

class CasPluginTest extends PluginContract {

    CasPluginTest() {
        super(new CasPlugin());
    }

    @Override
    protected Set<String> furtherKeys() {
        TestServer server = new TestServer();
        Set<String> keys = new TreeSet<>(Set.of(
                "fact.cas.service",
                "fact.cas.folder",
                "fact.cas.user",
                "fact.cas.fresh",
                "page.language",
                "page.refused.title",
                "page.refused.text"));
        server.registration().settings().forEach(setting -> keys.addAll(settingKeys("cas", setting)));
        server.registration().manualSettings().forEach(setting -> keys.addAll(settingKeys("cas", setting)));
        server.registration()
                .connect(server.application(TestServer.CRM))
                .forEach(value -> keys.add("connect.cas." + value.key()));
        return keys;
    }
}
