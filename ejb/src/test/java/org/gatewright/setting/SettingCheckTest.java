package org.gatewright.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.gatewright.failure.Fault;
import org.gatewright.spi.setting.InvalidSettingException;
import org.gatewright.spi.setting.Setting;
import org.gatewright.spi.setting.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettingCheckTest {

    @ParameterizedTest
    @CsvSource({
        "TEXT,          ' a b ',                 a b",
        "FLAG,          true,                    true",
        "FLAG,          false,                   false",
        "NUMBER,        -12,                     -12",
        "SECONDS,       300,                     300",
        "URL,           https://example.com/a?b, https://example.com/a?b",
        "PROFILE_FIELD, cost-center,             cost-center",
        "SECRET,        ' s3cret ',              ' s3cret '",
    })
    void takesWhatFitsTheType(Setting.Type type, String value, String stored) {
        assertThat(check(Setting.of("key", type), value)).isEqualTo(stored);
    }

    @ParameterizedTest
    @CsvSource({
        "TEXT,          'a\nb',                  malformed",
        "FLAG,          yes,                     not-a-choice",
        "NUMBER,        1.5,                     not-a-number",
        "NUMBER,        99999999999999999999,    not-a-number",
        "SECONDS,       -1,                      malformed",
        "SECONDS,       soon,                    not-a-number",
        "URL,           javascript:alert(1),     not-an-address",
        "URL,           https:///path,           not-an-address",
        "URL,           https://a:b@example.com, not-an-address",
        "URL,           /path,                   not-an-address",
        "CERTIFICATES,  not a certificate,       no-certificate",
        "PROFILE_FIELD, ${user.password},        malformed",
    })
    void refusesWhatDoesNot(Setting.Type type, String value, String fault) {
        assertFault(Setting.of("key", type), value, fault);
    }

    @Test
    void tidiesLines() {
        assertThat(check(Setting.of("key", Setting.Type.LINES), " a \r\n\n  b\n"))
                .isEqualTo("a\nb");
    }

    @Test
    void checksEachLine() {
        Setting lines = Setting.of("key", Setting.Type.LINES).matching("[a-z]+");

        assertThat(check(lines, "a\nb")).isEqualTo("a\nb");
        assertFault(lines, "a\n1", InvalidSettingException.MALFORMED);
    }

    @Test
    void takesAChoiceThatIsOffered() {
        Setting choice = Setting.of("key", Setting.Type.TEXT).oneOf("red", "green");

        assertThat(check(choice, "green")).isEqualTo("green");
        assertFault(choice, "blue", Fault.NOT_A_CHOICE.code());
    }

    @Test
    void demandsTheWholeValueToMatch() {
        Setting pattern = Setting.of("key", Setting.Type.TEXT).matching("[0-9]{12}");

        assertThat(check(pattern, "123456789012")).isEqualTo("123456789012");
        assertFault(pattern, "123456789012x", InvalidSettingException.MALFORMED);
    }

    @Test
    void demandsWhatIsRequired() {
        Setting required = Setting.of("key", Setting.Type.TEXT).mandatory();

        assertFault(required, "  ", InvalidSettingException.MISSING);
        assertThatThrownBy(() -> SettingCheck.checked(List.of(required), Settings.NONE))
                .isInstanceOfSatisfying(InvalidSettingException.class, fault -> assertThat(fault.fault())
                        .isEqualTo(InvalidSettingException.MISSING));
    }

    @Test
    void leavesOutWhatIsBlank() {
        Settings checked =
                SettingCheck.checked(List.of(Setting.of("key", Setting.Type.NUMBER)), new Settings(Map.of("key", " ")));

        assertThat(checked.values()).isEmpty();
    }

    @Test
    void refusesKeysThatNobodyDeclares() {
        assertThatThrownBy(() -> SettingCheck.checked(List.of(), new Settings(Map.of("script", "alert(1)"))))
                .isInstanceOfSatisfying(InvalidSettingException.class, fault -> {
                    assertThat(fault.key()).isEqualTo("script");
                    assertThat(fault.fault()).isEqualTo(Fault.UNKNOWN.code());
                });
    }

    @Test
    void keepsTheOrderInWhichSettingsAreDeclared() {
        Settings checked = SettingCheck.checked(
                List.of(Setting.of("b", Setting.Type.TEXT), Setting.of("a", Setting.Type.TEXT)),
                new Settings(Map.of("a", "1", "b", "2")));

        assertThat(checked.values().keySet()).containsExactly("b", "a");
    }

    @Test
    void startsWithTheInitialValues() {
        Settings initial = SettingCheck.initial(
                List.of(Setting.of("a", Setting.Type.TEXT).withInitial("1"), Setting.of("b", Setting.Type.TEXT)));

        assertThat(initial.values()).containsExactly(Map.entry("a", "1"));
    }

    @ParameterizedTest
    @EnumSource(Setting.Type.class)
    void v010_refusesAMillionCharacters(Setting.Type type) {
        assertFault(Setting.of("key", type), "1".repeat(1_000_000), Fault.TOO_LONG.code());
    }

    @Test
    void v010_runsNoPatternOnALongLine() {
        Setting slow = Setting.of("key", Setting.Type.LINES).matching("(a+)+b");

        assertFault(slow, "a".repeat(50_000), Fault.TOO_LONG.code());
    }

    @Test
    void repeatsNoSecret() {
        Setting secret = Setting.of("key", Setting.Type.SECRET).matching("[0-9]+");

        assertThatThrownBy(() -> check(secret, "s3cret"))
                .isInstanceOfSatisfying(InvalidSettingException.class, fault -> assertThat(fault.arguments())
                        .doesNotContainValue("s3cret"));
    }

    private static String check(Setting setting, String value) {
        return SettingCheck.checked(List.of(setting), new Settings(Map.of("key", value)))
                .values()
                .getOrDefault("key", "");
    }

    private static void assertFault(Setting setting, String value, String code) {
        assertThatThrownBy(() -> check(setting, value)).isInstanceOfSatisfying(InvalidSettingException.class, fault -> {
            assertThat(fault.key()).isEqualTo("key");
            assertThat(fault.fault()).isEqualTo(code);
        });
    }
}
