package org.gatewright.plugin.mappers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gatewright.spi.mapping.AttributeMapper;
import org.gatewright.spi.mapping.AttributeMapperFactory;
import org.gatewright.spi.setting.InvalidSettingException;
import org.gatewright.spi.setting.Setting;
import org.gatewright.spi.setting.Settings;

/** Releases the person's roles in the project, each under its key or under the name this application knows it by. */
final class RoleListMapper implements AttributeMapperFactory {

    private static final Setting RENAMES = Setting.of("renames", Setting.Type.LINES);
    private static final Setting ONLY_RENAMED =
            Setting.of("onlyRenamed", Setting.Type.FLAG).withInitial("false");

    @Override
    public String id() {
        return "role-list";
    }

    @Override
    public List<Setting> settings() {
        return Naming.settings(RENAMES, ONLY_RENAMED);
    }

    @Override
    public AttributeMapper create(Settings settings) {
        Naming naming = Naming.of(settings);
        Map<String, String> renames = renames(settings);
        boolean onlyRenamed = settings.flag(ONLY_RENAMED.key());
        return (context, released) -> naming.add(
                released,
                context.subject().roles().stream()
                        .filter(role -> !onlyRenamed || renames.containsKey(role))
                        .map(role -> renames.getOrDefault(role, role))
                        .distinct()
                        .toList());
    }

    private static Map<String, String> renames(Settings settings) {
        Map<String, String> renames = new LinkedHashMap<>();
        for (String line : settings.lines(RENAMES.key())) {
            int arrow = line.indexOf("=>");
            if (arrow < 1 || line.substring(arrow + 2).isBlank()) {
                throw new InvalidSettingException(RENAMES.key(), "not-a-rename", Map.of("line", line));
            }
            renames.put(
                    line.substring(0, arrow).strip(), line.substring(arrow + 2).strip());
        }
        return renames;
    }
}
