package org.gatewright.plugin.aws.attribute;

import java.util.List;
import java.util.Map;
import org.gatewright.spi.mapping.AttributeMapper;
import org.gatewright.spi.mapping.AttributeMapperFactory;
import org.gatewright.spi.mapping.MappingException;
import org.gatewright.spi.setting.Setting;
import org.gatewright.spi.setting.Settings;

/** The name that AWS shows for a session in its console and in CloudTrail. */
public final class SessionNameMapper implements AttributeMapperFactory {

    private static final String REFUSE = "refuse";
    private static final Setting UNFIT =
            Setting.of("unfit", Setting.Type.TEXT).oneOf("replace", REFUSE).withInitial("replace");

    @Override
    public String id() {
        return "aws-role-session-name";
    }

    @Override
    public List<Setting> settings() {
        return List.of(ProfileSource.FIELD.withInitial("userName").mandatory(), UNFIT, AwsAttribute.PREFIX_SETTING);
    }

    @Override
    public AttributeMapper create(Settings settings) {
        ProfileSource source = ProfileSource.fieldOf(settings);
        boolean refuse = settings.text(UNFIT.key()).filter(REFUSE::equals).isPresent();
        String name = AwsAttribute.prefix(settings) + AwsAttribute.ROLE_SESSION_NAME;
        return (context, released) -> {
            String value = source.read(context.subject());
            String fit = refuse ? value : Grammar.fitSessionName(value);
            Grammar.sessionName(fit).ifPresent(detail -> {
                throw new MappingException("session-name", Map.of("value", fit, "detail", detail));
            });
            return AwsAttribute.add(released, name, List.of(fit));
        };
    }
}
