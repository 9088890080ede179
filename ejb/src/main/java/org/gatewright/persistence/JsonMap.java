package org.gatewright.persistence;

import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;

/** Texts by name in one column, as a JSON object; their order is kept. */
public final class JsonMap {

    /** Found once: looking for it takes longer than writing a few texts. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private JsonMap() {}

    public static String write(Map<String, String> texts) {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        texts.forEach(object::add);
        return object.build().toString();
    }

    public static Map<String, String> read(String column) {
        try (JsonReader reader = JSON.createReader(new StringReader(column))) {
            Map<String, String> texts = new LinkedHashMap<>();
            reader.readObject().forEach((name, value) -> texts.put(name, ((JsonString) value).getString()));
            return texts;
        }
    }
}
