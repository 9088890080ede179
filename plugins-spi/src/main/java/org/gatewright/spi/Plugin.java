package org.gatewright.spi;

import java.util.List;
import org.gatewright.spi.host.PluginHost;
import org.gatewright.spi.setting.Setting;

/**
 * A plugin's table of contents: what it adds to the server. Implemented by plugins, found by {@link
 * java.util.ServiceLoader}, built once when the plugin's deployment starts.
 *
 * <p>Every extension has an id: lower-case letters, digits and hyphens, unique among its kind, stored with what
 * administrators set up, hence never changed. Texts that people read (names, labels, help, findings) are not in the code
 * but in the resource bundle {@code META-INF/gatewright/messages.properties} of the plugin and its translations beside it
 * ({@code messages_de.properties}), in UTF-8; each type says which keys it needs. A text may hold arguments, written {@code
 * {name}}. An argument's value that starts with {@code text:} is the key of another text of the same plugin, so that what a
 * rule says in detail can be translated too.
 *
 * @since 1.0
 */
public interface Plugin {

    /**
     * Names the plugin in the instance, such as {@code saml}. The text {@code plugin.<id>.name} is its name for people.
     *
     * @return lower-case letters, digits and hyphens; the same at every call
     */
    String id();

    /**
     * What can be set for the plugin as a whole: once for the instance, and by each organization that wants it otherwise. The
     * owner in the keys of their texts is {@code plugin.<id>}.
     *
     * @return in the order shown; empty if there is nothing to set
     */
    default List<Setting> settings() {
        return List.of();
    }

    /**
     * What the plugin adds. Called once on each node, when the plugin's deployment starts.
     *
     * @param host what the plugin may use of the server
     * @return in the order shown
     */
    List<Extension> extensions(PluginHost host);
}
