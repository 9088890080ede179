package org.gatewright.plugin.aws.attribute;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gatewright.spi.mapping.AttributeMapper;
import org.gatewright.spi.mapping.AttributeMapperFactory;
import org.gatewright.spi.mapping.MappingException;
import org.gatewright.spi.mapping.Release;
import org.gatewright.spi.setting.Setting;
import org.gatewright.spi.setting.Settings;

/** A session tag for an AWS role, kept by the sessions it opens in turn if it is transitive. */
public final class PrincipalTagMapper implements AttributeMapperFactory {

    private static final Setting TRANSITIVE =
            Setting.of("transitive", Setting.Type.FLAG).withInitial("false");

    @Override
    public String id() {
        return "aws-principal-tag";
    }

    @Override
    public List<Setting> settings() {
        return List.of(TagKey.KEY, ProfileSource.FIELD, ProfileSource.FIXED, TRANSITIVE, AwsAttribute.PREFIX_SETTING);
    }

    @Override
    public AttributeMapper create(Settings settings) {
        String key = TagKey.of(settings);
        ProfileSource source = ProfileSource.fieldOrFixed(settings);
        boolean transitive = settings.flag(TRANSITIVE.key());
        String prefix = AwsAttribute.prefix(settings);
        return (context, released) -> {
            String value = source.read(context.subject());
            Grammar.tagValue(value).ifPresent(detail -> {
                throw new MappingException("tag", Map.of("key", key, "detail", detail));
            });
            Release tagged = AwsAttribute.add(released, prefix + AwsAttribute.PRINCIPAL_TAG + key, List.of(value));
            return transitive ? markTransitive(tagged, prefix + AwsAttribute.TRANSITIVE_TAG_KEYS, key) : tagged;
        };
    }

    private static Release markTransitive(Release released, String name, String key) {
        return AwsAttribute.add(
                released,
                name,
                Stream.concat(released.attributes().values(name).stream(), Stream.of(key))
                        .distinct()
                        .toList());
    }
}
