package org.gatewright.plugin.aws.attribute;

import java.util.List;
import java.util.Map;
import org.gatewright.spi.mapping.AttributeMapper;
import org.gatewright.spi.mapping.AttributeMapperFactory;
import org.gatewright.spi.mapping.MappingException;
import org.gatewright.spi.setting.Setting;
import org.gatewright.spi.setting.Settings;

/** Who is behind a session, kept by AWS through every role that is assumed from it. */
public final class SourceIdentityMapper implements AttributeMapperFactory {

    @Override
    public String id() {
        return "aws-source-identity";
    }

    @Override
    public List<Setting> settings() {
        return List.of(ProfileSource.FIELD.withInitial("userName").mandatory(), AwsAttribute.PREFIX_SETTING);
    }

    @Override
    public AttributeMapper create(Settings settings) {
        ProfileSource source = ProfileSource.fieldOf(settings);
        String name = AwsAttribute.prefix(settings) + AwsAttribute.SOURCE_IDENTITY;
        return (context, released) -> {
            String value = source.read(context.subject());
            Grammar.sourceIdentity(value).ifPresent(detail -> {
                throw new MappingException("source-identity", Map.of("value", value, "detail", detail));
            });
            return AwsAttribute.add(released, name, List.of(value));
        };
    }
}
