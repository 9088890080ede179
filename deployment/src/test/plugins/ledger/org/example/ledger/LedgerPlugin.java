package org.example.ledger;

import java.util.List;
import org.gatewright.spi.Extension;
import org.gatewright.spi.Plugin;
import org.gatewright.spi.host.PluginHost;
import org.gatewright.spi.setting.Setting;

/** What somebody else may write: it has settings and a table of its own, and writes a line every second. */
public final class LedgerPlugin implements Plugin {

    @Override
    public String id() {
        return "ledger";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.of("word", Setting.Type.TEXT).withInitial("initial").mandatory(),
                Setting.of("key", Setting.Type.SECRET),
                Setting.of("ink", Setting.Type.TEXT).withInitial("blue"));
    }

    @Override
    public List<Extension> extensions(PluginHost host) {
        return List.of(new Writing(host), new Reading(host), new Hearing(host), new Lines(host), new OfApplication());
    }
}
