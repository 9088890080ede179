package org.gatewright.plugin.mappers;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gatewright.spi.mapping.AttributeMapper;
import org.gatewright.spi.mapping.AttributeMapperFactory;
import org.gatewright.spi.setting.Setting;
import org.gatewright.spi.setting.Settings;

/** Releases the person's groups, by plain name or by path, with or without the groups above them. */
final class GroupListMapper implements AttributeMapperFactory {

    private static final Setting FULL_PATH =
            Setting.of("fullPath", Setting.Type.FLAG).withInitial("false");
    private static final Setting INHERITED =
            Setting.of("inherited", Setting.Type.FLAG).withInitial("true");

    @Override
    public String id() {
        return "group-list";
    }

    @Override
    public List<Setting> settings() {
        return Naming.settings(FULL_PATH, INHERITED);
    }

    @Override
    public AttributeMapper create(Settings settings) {
        Naming naming = Naming.of(settings);
        boolean fullPath = settings.flag(FULL_PATH.key());
        boolean inherited = settings.flag(INHERITED.key());
        return (context, released) -> naming.add(
                released,
                context.subject().groups().stream()
                        .flatMap(path -> inherited ? withAncestors(path) : Stream.of(path))
                        .distinct()
                        .sorted()
                        .map(path -> fullPath ? path : path.substring(path.lastIndexOf('/') + 1))
                        .distinct()
                        .toList());
    }

    private static Stream<String> withAncestors(String path) {
        return IntStream.rangeClosed(1, path.length())
                .filter(end -> end == path.length() || path.charAt(end) == '/')
                .mapToObj(end -> path.substring(0, end));
    }
}
