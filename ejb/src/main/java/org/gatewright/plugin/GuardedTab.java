package org.gatewright.plugin;

import org.gatewright.spi.console.ConsoleTab;
import org.gatewright.spi.console.Content;
import org.gatewright.spi.console.Place;
import org.gatewright.spi.console.Shown;
import org.gatewright.spi.setting.InvalidSettingException;
import org.gatewright.spi.setting.Settings;

/** A plugin's tab behind its guard; where it is shown was read once. */
record GuardedTab(Guard guard, ConsoleTab inner, String id, Place place) implements ConsoleTab {

    static GuardedTab of(Guard guard, ConsoleTab inner) {
        return new GuardedTab(
                guard, inner, guard.call("ConsoleTab.id", inner::id), guard.call("ConsoleTab.place", inner::place));
    }

    @Override
    public Content content(Shown shown) {
        return guard.call("ConsoleTab.content", () -> Bounds.within(inner.content(shown), Bounds::checked));
    }

    @Override
    public String act(String form, Settings values, Shown shown) {
        return guard.call("ConsoleTab.act", InvalidSettingException.class, () -> inner.act(form, values, shown));
    }
}
