package org.gatewright.spi;

import java.util.List;
import org.gatewright.spi.mapping.AttributeMapperFactory;
import org.gatewright.spi.preflight.PreflightRule;
import org.gatewright.spi.protocol.ProtocolFactory;
import org.gatewright.spi.template.ApplicationTemplate;

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

    /** The plugin's own id, such as {@code saml}. Its name is the text {@code plugin.<id>.name}. */
    String id();

    default List<ProtocolFactory> protocols() {
        return List.of();
    }

    default List<AttributeMapperFactory> attributeMappers() {
        return List.of();
    }

    default List<PreflightRule> preflightRules() {
        return List.of();
    }

    default List<ApplicationTemplate> applicationTemplates() {
        return List.of();
    }
}
