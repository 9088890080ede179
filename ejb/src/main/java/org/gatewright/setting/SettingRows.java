package org.gatewright.setting;

import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.gatewright.key.Secrets;
import org.gatewright.spi.setting.Settings;

/** Settings as they rest, one row for each; secret ones are encrypted. */
final class SettingRows {

    private SettingRows() {}

    /** Stores one row. */
    interface Row {

        void store(String key, String content, boolean encrypted);
    }

    /**
     * Reads rows.
     *
     * @param rows with the columns {@code name}, {@code content} and {@code encrypted}
     */
    static Settings read(TypedQuery<Tuple> rows, Secrets secrets) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Tuple row : rows.getResultList()) {
            String content = row.get("content", String.class);
            boolean encrypted = row.get("encrypted", Boolean.class);
            values.put(row.get("name", String.class), encrypted ? secrets.decrypt(content) : content);
        }
        return new Settings(values);
    }

    /**
     * Stores a row for each setting.
     *
     * @param secretKeys which of them are encrypted
     */
    static void write(Settings settings, Set<String> secretKeys, Secrets secrets, Row row) {
        settings.values().forEach((key, value) -> {
            boolean secret = secretKeys.contains(key);
            row.store(key, secret ? secrets.encrypt(value) : value, secret);
        });
    }
}
