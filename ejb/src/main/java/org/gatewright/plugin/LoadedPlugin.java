package org.gatewright.plugin;

import java.time.Instant;
import java.util.List;
import org.gatewright.spi.setting.Setting;

/** A plugin that works, with everything it adds, guarded. */
record LoadedPlugin(
        ClassLoader deployment,
        Guard guard,
        Origin origin,
        List<Setting> settings,
        List<Added> added,
        Texts texts,
        Icon icon) {

    String id() {
        return guard.plugin();
    }

    /**
     * What a plugin's archive says about it.
     *
     * @param archive its file name
     */
    record Origin(String archive, String version, String spiVersion, String vendor, String hash, Instant since) {}
}
