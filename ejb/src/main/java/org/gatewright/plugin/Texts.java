package org.gatewright.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The texts of one plugin, read once from its archive: by language, then by key. English has the empty language. */
record Texts(Map<String, Map<String, String>> byLanguage) {

    static final Texts NONE = new Texts(Map.of());

    private static final String BASE = "META-INF/gatewright/messages";
    private static final String DEFAULT = "";

    static Texts read(Archive archive) throws IOException {
        Map<String, Map<String, String>> found = new LinkedHashMap<>();
        load(archive, DEFAULT, BASE + ".properties", found);
        for (String language : Locale.getISOLanguages()) {
            load(archive, language, BASE + "_" + language + ".properties", found);
        }
        return new Texts(Map.copyOf(found));
    }

    private static void load(Archive archive, String language, String path, Map<String, Map<String, String>> into)
            throws IOException {
        Optional<URL> file = archive.find(path);
        if (file.isEmpty()) {
            return;
        }
        Properties properties = new Properties();
        try (InputStream in = Archive.open(file.get());
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        Map<String, String> texts = new LinkedHashMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        into.put(language, Map.copyOf(texts));
    }

    Optional<String> find(Locale locale, String key) {
        return in(locale.getLanguage(), key).or(() -> in(DEFAULT, key));
    }

    private Optional<String> in(String language, String key) {
        return Optional.ofNullable(byLanguage.getOrDefault(language, Map.of()).get(key));
    }
}
