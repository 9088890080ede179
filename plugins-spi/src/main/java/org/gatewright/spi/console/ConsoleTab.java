package org.gatewright.spi.console;

import org.gatewright.spi.Extension;
import org.gatewright.spi.setting.Settings;

/**
 * A page in the console that the server draws from data: a plugin brings no markup and no script. Implemented by plugins. Its
 * name is the text {@code tab.<id>.name}; those of its blocks are named with each {@link Block}.
 *
 * <p>Who may read the plugins, or the application, sees the tab; who may change the instance, or the application, may act.
 * Every action is in the activity.
 *
 * @since 1.0
 */
public interface ConsoleTab extends Extension {

    /**
     * Where the tab is shown.
     *
     * @return the same at every call
     */
    Place place();

    /**
     * What the tab shows now.
     *
     * @param shown what the page is about
     * @return the blocks, from the top
     */
    Content content(Shown shown);

    /**
     * Does what a form of the tab is for.
     *
     * @param form id of the {@link Block.Form}, which is one of {@link #content}
     * @param values what was filled in, checked against what the form declares
     * @param shown what the page is about
     * @return what the administrator is told: the text {@code tab.<tab>.<this>}
     * @throws org.gatewright.spi.setting.InvalidSettingException naming the field to correct
     */
    String act(String form, Settings values, Shown shown);
}
