package org.gatewright.spi.identity;

import java.util.Optional;
import org.gatewright.spi.setting.Settings;

/**
 * An application that trusts this server, as it was at one moment. An instance is shared by many threads and may be
 * compared by {@code id} and {@code version}: what a plugin derives from the settings it may keep under these two.
 *
 * @param id stable
 * @param version grows with every change
 * @param name what people call it
 * @param alias its short name in addresses, unique in the instance
 * @param project the name of its project
 * @param identifier the name it goes by in the protocol, such as a SAML entity id
 * @param template id of the template it was made from
 * @param settings what its administrator chose, by the keys of its protocol, secrets included
 * @since 1.0
 */
public record Application(
        String id,
        long version,
        String name,
        String alias,
        String project,
        String identifier,
        Optional<String> template,
        Settings settings) {}
