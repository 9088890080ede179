package org.gatewright.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gatewright.spi.setting.Setting;
import org.gatewright.spi.setting.Settings;
import org.junit.jupiter.api.Test;

class SettingSecretsTest {

    private static final List<Setting> DECLARED =
            List.of(Setting.of("url", Setting.Type.URL), Setting.of("token", Setting.Type.SECRET));
    private static final Settings STORED = new Settings(Map.of("url", "https://old.example.com", "token", "s3cret"));

    @Test
    void areNotShown() {
        assertThat(SettingSecrets.without(DECLARED, STORED).values()).containsOnlyKeys("url");
    }

    @Test
    void stayWhenNoneIsGiven() {
        Settings given = new Settings(Map.of("url", "https://new.example.com", "token", " "));

        assertThat(SettingSecrets.kept(DECLARED, STORED, given).values())
                .isEqualTo(Map.of("url", "https://new.example.com", "token", "s3cret"));
    }

    @Test
    void areReplacedWhenOneIsGiven() {
        Settings given = new Settings(Map.of("token", "other"));

        assertThat(SettingSecrets.kept(DECLARED, STORED, given).values()).isEqualTo(Map.of("token", "other"));
    }
}
