package org.example.book;

import java.util.List;
import org.gatewright.spi.Extension;
import org.gatewright.spi.Plugin;
import org.gatewright.spi.host.PluginHost;
import org.gatewright.spi.setting.Setting;

/** What somebody else may write: a user directory, whose people are among its settings. */
public final class BookPlugin implements Plugin {

    static final String PEOPLE = "people";
    static final String DOWN = "down";

    @Override
    public String id() {
        return "book";
    }

    @Override
    public List<Setting> settings() {
        return List.of(Setting.of(PEOPLE, Setting.Type.LINES), Setting.of(DOWN, Setting.Type.FLAG));
    }

    @Override
    public List<Extension> extensions(PluginHost host) {
        return List.of(new Book(host.settings()));
    }
}
