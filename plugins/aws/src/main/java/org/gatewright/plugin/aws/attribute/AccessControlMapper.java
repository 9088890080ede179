package org.gatewright.plugin.aws.attribute;

import java.util.List;
import java.util.Map;
import org.gatewright.spi.mapping.AttributeMapper;
import org.gatewright.spi.mapping.AttributeMapperFactory;
import org.gatewright.spi.mapping.MappingException;
import org.gatewright.spi.setting.Setting;
import org.gatewright.spi.setting.Settings;

/** An attribute for access control in IAM Identity Center: always one value, as it refuses several. */
public final class AccessControlMapper implements AttributeMapperFactory {

    @Override
    public String id() {
        return "aws-access-control";
    }

    @Override
    public List<Setting> settings() {
        return List.of(TagKey.KEY, ProfileSource.FIELD, ProfileSource.FIXED, AwsAttribute.PREFIX_SETTING);
    }

    @Override
    public AttributeMapper create(Settings settings) {
        String key = TagKey.of(settings);
        ProfileSource source = ProfileSource.fieldOrFixed(settings);
        String name = AwsAttribute.prefix(settings) + AwsAttribute.ACCESS_CONTROL + key;
        return (context, released) -> {
            String value = source.read(context.subject());
            Grammar.tagValue(value).ifPresent(detail -> {
                throw new MappingException("tag", Map.of("key", key, "detail", detail));
            });
            return AwsAttribute.add(released, name, List.of(value));
        };
    }
}
