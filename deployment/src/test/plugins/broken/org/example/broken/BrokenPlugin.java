package org.example.broken;

import org.gatewright.spi.Plugin;

/** A plugin that can't start. */
public final class BrokenPlugin implements Plugin {

    public BrokenPlugin() {
        throw new IllegalStateException("the phrase book is missing");
    }

    @Override
    public String id() {
        return "broken";
    }
}
