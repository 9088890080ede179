package org.gatewright.plugin.mappers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatewright.spi.identity.Attribute;
import org.gatewright.spi.mapping.Release;
import org.gatewright.spi.setting.Setting;
import org.gatewright.spi.setting.Settings;

/** How an attribute is called: the settings that every mapper which makes one has in common. */
record Naming(String name, Optional<String> format, Optional<String> friendlyName) {

    private static final String FORMAT_PREFIX = "urn:oasis:names:tc:SAML:2.0:attrname-format:";
    private static final String NAME = "name";
    private static final String FORMAT = "nameFormat";
    private static final String FRIENDLY_NAME = "friendlyName";

    /** The settings of a mapper: the name first, then its own ones, then the finer points of the name. */
    static List<Setting> settings(Setting... own) {
        List<Setting> all = new ArrayList<>();
        all.add(Setting.of(NAME, Setting.Type.TEXT).mandatory());
        all.addAll(List.of(own));
        // SAML Core 2.7.3.1: the three formats the standard names
        all.add(Setting.of(FORMAT, Setting.Type.TEXT).oneOf("basic", "uri", "unspecified"));
        all.add(Setting.of(FRIENDLY_NAME, Setting.Type.TEXT));
        return List.copyOf(all);
    }

    static Naming of(Settings settings) {
        return new Naming(
                settings.required(NAME).strip(),
                settings.text(FORMAT).map(FORMAT_PREFIX::concat),
                settings.text(FRIENDLY_NAME));
    }

    /** Adds an attribute of this name; without values there is none. */
    Release add(Release released, List<String> values) {
        return values.isEmpty()
                ? released
                : released.withAttributes(
                        released.attributes().with(new Attribute(name, values, format, friendlyName)));
    }
}
