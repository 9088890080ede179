package org.gatewright.plugin.aws.attribute;

import java.util.Map;
import org.gatewright.spi.setting.InvalidSettingException;
import org.gatewright.spi.setting.Setting;
import org.gatewright.spi.setting.Settings;

/** The setting that names a tag. */
final class TagKey {

    static final Setting KEY = Setting.of("key", Setting.Type.TEXT).mandatory();

    private TagKey() {}

    static String of(Settings settings) {
        String key = settings.required(KEY.key()).strip();
        Grammar.tagKey(key).ifPresent(detail -> {
            throw new InvalidSettingException(KEY.key(), "tag", Map.of("key", key, "detail", detail));
        });
        return key;
    }
}
