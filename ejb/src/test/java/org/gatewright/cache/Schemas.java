package org.gatewright.cache;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.infinispan.protostream.GeneratedSchema;

/** What the records of a room look like in a cache, and what they looked like in the first release. */
public final class Schemas {

    private static final Pattern MESSAGE = Pattern.compile("message (\\w+) \\{([^}]*)}");
    private static final Pattern FIELD = Pattern.compile("((?:repeated )?[\\w.]+|map<[^>]*>)\\s+(\\w+) = (\\d+);");

    private Schemas() {}

    /** The fields of each message, as {@code Message.number} to type and name. */
    public static Map<String, String> now(GeneratedSchema schema) {
        return fields(schema.getProtoFile());
    }

    /** The same as written down in {@code schemas/NAME.proto}: every field that any release has written. */
    public static Map<String, String> released(String name) {
        try (InputStream file = Schemas.class.getResourceAsStream("/schemas/" + name + ".proto")) {
            return fields(new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> fields(String schema) {
        Map<String, String> fields = new TreeMap<>();
        Matcher message = MESSAGE.matcher(schema.replaceAll("(?s)/\\*.*?\\*/", ""));
        while (message.find()) {
            Matcher field = FIELD.matcher(message.group(2));
            while (field.find()) {
                fields.put(message.group(1) + "." + field.group(3), field.group(1) + " " + field.group(2));
            }
        }
        return fields;
    }
}
