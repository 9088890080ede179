package org.gatewright.plugin.aws.attribute;

import java.util.List;
import java.util.Map;
import org.gatewright.spi.mapping.AttributeMapper;
import org.gatewright.spi.mapping.AttributeMapperFactory;
import org.gatewright.spi.setting.InvalidSettingException;
import org.gatewright.spi.setting.Setting;
import org.gatewright.spi.setting.Settings;

/** How long a session in the AWS console lasts; for the API it can only shorten what was asked for. */
public final class SessionDurationMapper implements AttributeMapperFactory {

    private static final Setting SECONDS =
            Setting.of("seconds", Setting.Type.SECONDS).withInitial("3600").mandatory();

    @Override
    public String id() {
        return "aws-session-duration";
    }

    @Override
    public List<Setting> settings() {
        return List.of(SECONDS, AwsAttribute.PREFIX_SETTING);
    }

    @Override
    public AttributeMapper create(Settings settings) {
        long seconds = settings.number(SECONDS.key())
                .orElseThrow(() -> new InvalidSettingException(SECONDS.key(), InvalidSettingException.MISSING));
        if (seconds < Grammar.SHORTEST_SESSION || seconds > Grammar.LONGEST_SESSION) {
            throw new InvalidSettingException(
                    SECONDS.key(), "session-duration", Map.of("value", Long.toString(seconds)));
        }
        String name = AwsAttribute.prefix(settings) + AwsAttribute.SESSION_DURATION;
        return (context, released) -> AwsAttribute.add(released, name, List.of(Long.toString(seconds)));
    }
}
