package org.example.word;

import java.util.List;
import org.gatewright.spi.Extension;
import org.gatewright.spi.Plugin;
import org.gatewright.spi.host.PluginHost;

/** What somebody else may write: a second factor. */
public final class WordPlugin implements Plugin {

    @Override
    public String id() {
        return "word";
    }

    @Override
    public List<Extension> extensions(PluginHost host) {
        return List.of(new Word());
    }
}
