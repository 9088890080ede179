package org.gatewright.plugin.aws.attribute;

import java.util.List;
import java.util.Optional;
import org.gatewright.spi.identity.Attribute;
import org.gatewright.spi.mapping.Release;
import org.gatewright.spi.setting.Setting;
import org.gatewright.spi.setting.Settings;

/**
 * Names of the attributes that AWS reads. The prefix can be set, as the documentation for China and for the rest of the
 * world differ and nobody could try it.
 */
public final class AwsAttribute {

    public static final String PREFIX = "https://aws.amazon.com/SAML/Attributes/";
    public static final String ROLE = "Role";
    public static final String ROLE_SESSION_NAME = "RoleSessionName";
    public static final String SESSION_DURATION = "SessionDuration";
    public static final String PRINCIPAL_TAG = "PrincipalTag:";
    public static final String TRANSITIVE_TAG_KEYS = "TransitiveTagKeys";
    public static final String SOURCE_IDENTITY = "SourceIdentity";
    public static final String ACCESS_CONTROL = "AccessControl:";

    /** AWS wants its attributes' names read as URIs (SAML Core 8.2.2). */
    public static final String NAME_FORMAT = "urn:oasis:names:tc:SAML:2.0:attrname-format:uri";

    static final Setting PREFIX_SETTING =
            Setting.of("prefix", Setting.Type.TEXT).withInitial(PREFIX);

    private AwsAttribute() {}

    static String prefix(Settings settings) {
        return settings.text(PREFIX_SETTING.key()).orElse(PREFIX);
    }

    static Release add(Release released, String name, List<String> values) {
        return released.withAttributes(
                released.attributes().with(new Attribute(name, values, Optional.of(NAME_FORMAT), Optional.empty())));
    }
}
