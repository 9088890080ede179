package ${package};

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gatewright.spi.identity.Attribute;
import org.gatewright.spi.identity.Subject;
import org.gatewright.spi.mapping.AttributeMapper;
import org.gatewright.spi.mapping.AttributeMapperFactory;
import org.gatewright.spi.mapping.MappingException;
import org.gatewright.spi.setting.Setting;
import org.gatewright.spi.setting.Settings;

/** Releases a person's initials: of Alice Liddell, {@code AL}. */
final class InitialsMapper implements AttributeMapperFactory {

    static final String ID = "${pluginId}-initials";

    private static final String LOWER = "lower";

    private static final Setting NAME =
            Setting.of("name", Setting.Type.TEXT).withInitial("initials").mandatory();
    private static final Setting LETTER_CASE =
            Setting.of("letterCase", Setting.Type.TEXT).oneOf("upper", LOWER).withInitial("upper");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Setting> settings() {
        return List.of(NAME, LETTER_CASE);
    }

    @Override
    public AttributeMapper create(Settings settings) {
        String name = settings.required(NAME.key());
        boolean lower = settings.text(LETTER_CASE.key()).filter(LOWER::equals).isPresent();
        return (context, released) -> {
            String initials = initials(context.subject());
            String value = lower ? initials.toLowerCase(Locale.ROOT) : initials.toUpperCase(Locale.ROOT);
            return released.withAttributes(released.attributes().with(Attribute.of(name, List.of(value))));
        };
    }

    private static String initials(Subject person) {
        return first(person, Subject.GIVEN_NAME) + first(person, Subject.FAMILY_NAME);
    }

    private static String first(Subject person, String field) {
        return person.field(field)
                .filter(value -> !value.isBlank())
                .map(value -> value.strip().substring(0, value.strip().offsetByCodePoints(0, 1)))
                .orElseThrow(() -> new MappingException("name-missing", Map.of("field", field)));
    }
}
