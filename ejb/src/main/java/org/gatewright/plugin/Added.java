package org.gatewright.plugin;

import org.gatewright.spi.Extension;

/** One thing a plugin adds, guarded. */
record Added(PluginInfo.Kind kind, Extension extension) {

    String id() {
        return extension.id();
    }
}
