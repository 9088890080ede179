package org.gatewright.plugin.aws.attribute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gatewright.spi.mapping.AttributeMapper;
import org.gatewright.spi.mapping.AttributeMapperFactory;
import org.gatewright.spi.mapping.MappingException;
import org.gatewright.spi.setting.InvalidSettingException;
import org.gatewright.spi.setting.Setting;
import org.gatewright.spi.setting.Settings;

/**
 * Turns project roles into AWS roles. A role whose key has the form of the pattern names account and role by itself; any
 * other can be given pairs by hand. Only administrators give roles, so nobody can make themselves an AWS role.
 */
public final class RoleMapper implements AttributeMapperFactory {

    private static final Setting PROVIDER = Setting.of("provider", Setting.Type.TEXT)
            .withInitial("Gatewright")
            .mandatory()
            .matching("[\\w._-]{1,128}");
    private static final Setting PARTITION = Setting.of("partition", Setting.Type.TEXT)
            .oneOf("aws", "aws-us-gov", "aws-cn")
            .withInitial("aws");
    private static final Setting PATTERN =
            Setting.of("pattern", Setting.Type.TEXT).withInitial("aws:{account}:{role}");
    private static final Setting PAIRS = Setting.of("pairs", Setting.Type.LINES);

    @Override
    public String id() {
        return "aws-role";
    }

    @Override
    public List<Setting> settings() {
        return List.of(PROVIDER, PARTITION, PATTERN, PAIRS, AwsAttribute.PREFIX_SETTING);
    }

    @Override
    public AttributeMapper create(Settings settings) {
        String provider = settings.required(PROVIDER.key()).strip();
        String partition = settings.text(PARTITION.key()).orElse("aws");
        Optional<Pattern> pattern = settings.text(PATTERN.key()).map(RoleMapper::pattern);
        Map<String, List<RolePair>> pairs = pairs(settings);
        String name = AwsAttribute.prefix(settings) + AwsAttribute.ROLE;
        return (context, released) -> {
            List<String> values = context.subject().roles().stream()
                    .flatMap(role -> Stream.concat(
                            pairs.getOrDefault(role, List.of()).stream(),
                            byPattern(pattern, role, partition, provider).stream()))
                    .map(RolePair::value)
                    .distinct()
                    .toList();
            if (values.isEmpty()) {
                throw new MappingException("no-aws-role", Map.of());
            }
            return AwsAttribute.add(released, name, values);
        };
    }

    private static Optional<RolePair> byPattern(
            Optional<Pattern> pattern, String role, String partition, String provider) {
        return pattern.map(form -> form.matcher(role))
                .filter(Matcher::matches)
                .map(found -> RolePair.of(partition, found.group("account"), found.group("role"), provider));
    }

    private static Pattern pattern(String text) {
        if (!text.matches("[^{}]*\\{account}[^{}]+\\{role}[^{}]*")) {
            throw new InvalidSettingException(PATTERN.key(), "role-pattern", Map.of("value", text));
        }
        return Pattern.compile(Pattern.quote(text)
                .replace("{account}", "\\E(?<account>\\d{12})\\Q")
                .replace("{role}", "\\E(?<role>[\\w+=,.@/-]{1,512})\\Q"));
    }

    private static Map<String, List<RolePair>> pairs(Settings settings) {
        Map<String, List<RolePair>> pairs = new LinkedHashMap<>();
        for (String line : settings.lines(PAIRS.key())) {
            int arrow = line.indexOf("=>");
            if (arrow < 1) {
                throw new InvalidSettingException(PAIRS.key(), "pair-line", Map.of("line", line));
            }
            String value = line.substring(arrow + 2).strip();
            RolePair.Reading reading = RolePair.read(value);
            reading.fault().ifPresent(fault -> {
                throw new InvalidSettingException(PAIRS.key(), "role-pair", RolePair.arguments(value, fault));
            });
            reading.pair().ifPresent(pair -> pairs.computeIfAbsent(
                            line.substring(0, arrow).strip(), role -> new ArrayList<>())
                    .add(pair));
        }
        return pairs;
    }
}
