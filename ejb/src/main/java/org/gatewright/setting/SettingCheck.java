package org.gatewright.setting;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gatewright.failure.Fault;
import org.gatewright.spi.setting.InvalidSettingException;
import org.gatewright.spi.setting.Setting;
import org.gatewright.spi.setting.Settings;

/** Checks what was filled in against what is declared, before a plugin sees it. */
public final class SettingCheck {

    /** Patterns of plugins run on lines; short ones, so that no pattern takes long. */
    private static final int LONGEST_LINE = 4_096;

    private static final int LONGEST_VALUE = 100_000;
    private static final Pattern PROFILE_FIELD = Pattern.compile("[A-Za-z0-9_-]{1,60}");

    private SettingCheck() {}

    /**
     * The values as they are stored: trimmed, in the order declared, without blank ones.
     *
     * @throws InvalidSettingException for the first one that can't be taken
     */
    public static Settings checked(List<Setting> declared, Settings given) {
        Set<String> known = declared.stream().map(Setting::key).collect(Collectors.toSet());
        given.values().keySet().stream()
                .filter(key -> !known.contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw refusal(key, Fault.UNKNOWN, Map.of("key", key));
                });
        Map<String, String> checked = new LinkedHashMap<>();
        for (Setting setting : declared) {
            value(setting, given).ifPresent(value -> checked.put(setting.key(), value));
        }
        return new Settings(checked);
    }

    /** The initial values. */
    public static Settings initial(List<Setting> declared) {
        Map<String, String> values = new LinkedHashMap<>();
        declared.forEach(setting -> setting.initial().ifPresent(value -> values.put(setting.key(), value)));
        return new Settings(values);
    }

    private static Optional<String> value(Setting setting, Settings given) {
        String key = setting.key();
        Optional<String> text = given.text(key);
        if (text.isEmpty()) {
            if (setting.required()) {
                throw new InvalidSettingException(key, InvalidSettingException.MISSING);
            }
            return text;
        }
        if (text.get().length() > LONGEST_VALUE) {
            throw tooLong(key, LONGEST_VALUE);
        }
        String value = tidy(setting, given, text.get());
        checkType(setting, value);
        List<String> parts =
                setting.type() == Setting.Type.LINES ? value.lines().toList() : List.of(value);
        parts.forEach(part -> checkPart(setting, part));
        return Optional.of(value);
    }

    private static String tidy(Setting setting, Settings given, String value) {
        return switch (setting.type()) {
            case LINES -> String.join("\n", given.lines(setting.key()));
            case SECRET -> value;
            default -> value.strip();
        };
    }

    private static void checkType(Setting setting, String value) {
        boolean fits =
                switch (setting.type()) {
                    case TEXT -> value.chars().noneMatch(Character::isISOControl);
                    case LINES -> value.chars().noneMatch(c -> c != '\n' && Character.isISOControl(c));
                    case FLAG -> value.equals("true") || value.equals("false");
                    case NUMBER -> isNumber(setting.key(), value, Long.MIN_VALUE);
                    case SECONDS -> isNumber(setting.key(), value, 0);
                    case URL -> isWebAddress(value);
                    case CERTIFICATES -> holdsCertificates(value);
                    case PROFILE_FIELD -> PROFILE_FIELD.matcher(value).matches();
                    case SECRET -> true;
                };
        if (!fits) {
            throw unfit(setting, value);
        }
    }

    private static void checkPart(Setting setting, String part) {
        boolean lineLike = setting.type() != Setting.Type.CERTIFICATES;
        if (lineLike && part.length() > LONGEST_LINE) {
            throw tooLong(setting.key(), LONGEST_LINE);
        }
        if (!setting.choices().isEmpty() && !setting.choices().contains(part)) {
            throw noChoice(setting.key(), String.join(", ", setting.choices()));
        }
        boolean matches = setting.pattern()
                .map(pattern -> pattern.matcher(part).matches())
                .orElse(true);
        if (!matches) {
            throw malformed(setting.key(), setting.type() == Setting.Type.SECRET ? "" : part);
        }
    }

    private static boolean isNumber(String key, String value, long lowest) {
        return new Settings(Map.of(key, value)).number(key).orElse(Long.MIN_VALUE) >= lowest;
    }

    private static boolean isWebAddress(String value) {
        try {
            URI uri = new URI(value);
            return ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null;
        } catch (java.net.URISyntaxException e) {
            return false;
        }
    }

    private static boolean holdsCertificates(String value) {
        try {
            return !CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(value.getBytes(StandardCharsets.US_ASCII)))
                    .isEmpty();
        } catch (CertificateException e) {
            return false;
        }
    }

    private static InvalidSettingException unfit(Setting setting, String value) {
        return switch (setting.type()) {
            case FLAG -> noChoice(setting.key(), "true, false");
            case URL -> refusal(setting.key(), Fault.NOT_AN_ADDRESS, Map.of("value", value));
            case CERTIFICATES -> refusal(setting.key(), Fault.NO_CERTIFICATE, Map.of());
            default -> malformed(setting.key(), value);
        };
    }

    private static InvalidSettingException noChoice(String key, String choices) {
        return refusal(key, Fault.NOT_A_CHOICE, Map.of("choices", choices));
    }

    private static InvalidSettingException tooLong(String key, int limit) {
        return refusal(key, Fault.TOO_LONG, Map.of("limit", Integer.toString(limit)));
    }

    private static InvalidSettingException malformed(String key, String value) {
        return refusal(key, Fault.MALFORMED, Map.of("value", value));
    }

    private static InvalidSettingException refusal(String key, Fault fault, Map<String, String> arguments) {
        return new InvalidSettingException(key, fault.code(), arguments);
    }
}
