package org.gatewright.web.api;

import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatewright.failure.DomainException;

/** Says where in the JSON the value is that the domain refuses: it knows settings by their keys, and a description as a document. */
final class ApplicationFields {

    private static final Set<String> SAME =
            Set.of("name", "alias", "protocol", "template", "mappers", "metadataUrl", "entityId", "acsUrls");
    private static final Pattern MAPPER_SETTING = Pattern.compile("(mappers\\[\\d+])\\.(.+)");

    private ApplicationFields() {}

    /** Does what is asked for; a refusal names the property of the body. */
    static <T> T within(SourceInput source, Supplier<T> call) {
        try {
            return call.get();
        } catch (DomainException refused) {
            throw refused.field().map(field -> refused.at(of(field, source))).orElse(refused);
        }
    }

    static String of(String field, SourceInput source) {
        Matcher mapper = MAPPER_SETTING.matcher(field);
        if (mapper.matches()) {
            return mapper.group(2).equals("factory") ? field : mapper.group(1) + ".settings." + mapper.group(2);
        }
        if (field.equals("document") || field.equals("source")) {
            return source.property();
        }
        if (SAME.contains(field)) {
            return field;
        }
        return (source.isTyped(field) ? "values." : "settings.") + field;
    }
}
