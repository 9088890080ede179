package org.gatewright.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** The texts that lie beside a class of a plugin. */
final class Bundle {

    static final String ENGLISH = "messages.properties";

    private Bundle() {}

    static Properties read(Class<?> ofThePlugin, String name) {
        Properties texts = new Properties();
        String path = "/META-INF/gatewright/" + name;
        try (InputStream stream = Objects.requireNonNull(ofThePlugin.getResourceAsStream(path), path)) {
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
