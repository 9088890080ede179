package org.gatewright.web.console.activity;

import jakarta.json.stream.JsonParsingException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatewright.audit.AuditEntry;
import org.gatewright.audit.Detail;
import org.gatewright.persistence.JsonMap;
import org.gatewright.web.text.Texts;

/**
 * Records of the activity in one language. What there is no word for, such as what a plugin adds without a text, is shown as
 * it was recorded.
 */
final class Wording {

    private static final Pattern FINDING = Pattern.compile("finding\\.([^.]+)(?:\\.\\d+)?");
    private static final Pattern FOUND = Pattern.compile("([A-Z]+)(?: (\\{.*}))?");
    private static final Pattern FAULT = Pattern.compile("(\\S+) \\((\\d+)\\): (\\S+)(?: (\\{.*}))?");
    private static final Pattern DURATION = Pattern.compile("PT?[0-9DHMS.]+");
    private static final String OMITTED = "omitted.";
    private static final String UNKNOWN_FAULT = "plugin-failed";

    /** Details whose values are constants, and how the names of their texts begin. */
    private static final Map<String, List<String>> CONSTANTS = Map.of(
            Detail.LEVEL.key(), List.of("name.Level."),
            Detail.ROLE.key(), List.of("name.AdministratorRole."),
            Detail.STATE.key(), List.of("name.KeyState."));

    /** What the sentence at the top of the page already says. */
    private static final Set<String> SAID = Set.of(Detail.FIELD.key(), Detail.RECEIVED.key(), Detail.EXPECTED.key());

    private final Texts texts;
    private final BiFunction<String, Map<String, String>, Optional<String>> plugins;

    /** @param plugins the text of a plugin by its key, with the arguments in place */
    Wording(Texts texts, BiFunction<String, Map<String, String>, Optional<String>> plugins) {
        this.texts = texts;
        this.plugins = plugins;
    }

    String action(String code) {
        return texts.find("activity.action." + code).orElse(code);
    }

    String reason(String code) {
        return texts.find("activity.reason." + code)
                .or(() -> texts.find("problem.ProtocolError." + code))
                .orElse(code);
    }

    /** The name of what it happened to; a policy and a protocol are recorded by their ids. */
    String target(AuditEntry entry) {
        return switch (entry.targetType()) {
            case "policy" -> texts.find("policies." + entry.targetName()).orElse(entry.targetName());
            case "protocol" -> plugin("protocol." + entry.targetId() + ".name").orElse(entry.targetName());
            default -> entry.targetName();
        };
    }

    /** Which part of a request was refused, what stood there and what was expected; empty for everything else. */
    String check(AuditEntry entry) {
        Map<String, String> details = entry.details();
        return details.keySet().containsAll(SAID) ? texts.of("activity.check", details) : "";
    }

    /** What preflight rules found and mappers failed at, errors first. */
    List<Found> findings(AuditEntry entry) {
        List<Found> findings = new ArrayList<>();
        entry.details().forEach((name, value) -> finding(name, value).ifPresent(findings::add));
        findings.sort(Comparator.comparing(Found::error).reversed());
        return findings;
    }

    /** Every other fact: the server's own in the order recorded, then those of plugins by name. */
    List<Fact> facts(AuditEntry entry) {
        Set<String> own = Stream.of(Detail.values()).map(Detail::key).collect(Collectors.toSet());
        boolean said = !check(entry).isEmpty();
        Map<Boolean, List<Fact>> facts = entry.details().entrySet().stream()
                .filter(detail -> finding(detail.getKey(), detail.getValue()).isEmpty())
                .filter(detail -> !(said && SAID.contains(detail.getKey())))
                .collect(Collectors.partitioningBy(
                        detail -> own.contains(detail.getKey()),
                        Collectors.mapping(
                                detail -> new Fact(
                                        name(entry, detail.getKey()), value(entry, detail.getKey(), detail.getValue())),
                                Collectors.toList())));
        return Stream.concat(
                        facts.getOrDefault(true, List.of()).stream(),
                        facts.getOrDefault(false, List.of()).stream().sorted(Comparator.comparing(Fact::name)))
                .toList();
    }

    private String name(AuditEntry entry, String name) {
        return texts.find("activity.detail." + name)
                .or(() -> plugin("fact." + name))
                .or(() -> setting(entry, name))
                .orElse(name);
    }

    private String value(AuditEntry entry, String name, String value) {
        if (value.isEmpty()) {
            return "–";
        } else if (value.equals("true") || value.equals("false")) {
            return texts.of("activity.value." + value);
        } else if (name.equals(Detail.CHANGED.key())) {
            return Stream.of(value.split(", ", -1))
                    .map(one -> changed(entry, one))
                    .collect(Collectors.joining(", "));
        } else if (name.equals(Detail.PROTOCOL.key())) {
            return plugin("protocol." + value + ".name").orElse(value);
        } else if (DURATION.matcher(value).matches()) {
            return duration(value);
        }
        return CONSTANTS.getOrDefault(name, List.of()).stream()
                .flatMap(start -> texts.find(start + value).stream())
                .findFirst()
                .orElse(value);
    }

    private String changed(AuditEntry entry, String name) {
        return texts.find("activity.field." + name)
                .or(() -> setting(entry, name))
                .orElse(name);
    }

    /** The label of a protocol's setting. */
    private Optional<String> setting(AuditEntry entry, String key) {
        String protocol = entry.targetType().equals("protocol")
                ? entry.targetId()
                : entry.details().getOrDefault(Detail.PROTOCOL.key(), "");
        return plugin("setting." + protocol + "." + key + ".label");
    }

    private String duration(String iso) {
        try {
            long minutes = Duration.parse(iso).toMinutes();
            return texts.of("activity.minutes", Map.of("count", Long.toString(minutes)));
        } catch (DateTimeException e) {
            return iso;
        }
    }

    private Optional<Found> finding(String name, String value) {
        Matcher rule = FINDING.matcher(name);
        Matcher found = FOUND.matcher(value);
        if (rule.matches() && found.matches()) {
            String id = rule.group(1);
            return Optional.of(new Found(
                    id,
                    found.group(1).equals("ERROR"),
                    plugins.apply("finding." + id, arguments(found.group(2))).orElse(value)));
        }
        boolean failed = name.equals(Detail.MAPPER.key());
        Matcher fault = FAULT.matcher(value);
        return (failed || name.startsWith(OMITTED)) && fault.matches()
                ? Optional.of(new Found(fault.group(1), failed, mapper(fault)))
                : Optional.empty();
    }

    private String mapper(Matcher fault) {
        String sentence = fault.group(3).equals(UNKNOWN_FAULT)
                ? texts.of("activity.mapper.broken")
                : plugins.apply("fault." + fault.group(3), arguments(fault.group(4)))
                        .orElse(fault.group(3));
        return texts.of(
                "activity.mapper",
                Map.of(
                        "position", fault.group(2),
                        "name", plugin("mapper." + fault.group(1) + ".name").orElse(fault.group(1)),
                        "fault", sentence));
    }

    /** None where the record had no room for all of them. */
    private static Map<String, String> arguments(String json) {
        try {
            return json == null ? Map.of() : JsonMap.read(json);
        } catch (JsonParsingException e) {
            return Map.of();
        }
    }

    private Optional<String> plugin(String key) {
        return plugins.apply(key, Map.of());
    }

    /** A name and a value to show. */
    public record Fact(String name, String value) {}

    /**
     * Something that is wrong, in a sentence.
     *
     * @param rule id of the rule or mapper
     * @param error it kept the person out
     */
    public record Found(String rule, boolean error, String sentence) {}
}
