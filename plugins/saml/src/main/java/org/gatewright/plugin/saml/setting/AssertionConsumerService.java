package org.gatewright.plugin.saml.setting;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatewright.spi.setting.InvalidSettingException;

/**
 * An address at which an application takes Responses (SAML Metadata 2.4.4), written {@code INDEX BINDING URL}, followed by
 * {@code default} or {@code not-default} where the metadata says {@code isDefault}.
 *
 * @param location as registered, character by character
 * @param isDefault empty if nothing was said, which is not the same as {@code false} (SAML Metadata 2.2.3)
 */
public record AssertionConsumerService(int index, Binding binding, String location, Optional<Boolean> isDefault) {

    static final String LINE = "([0-9]{1,5}) (POST|ARTIFACT|REDIRECT|PAOS) (\\S+)(?: (default|not-default))?";
    private static final Pattern PATTERN = Pattern.compile(LINE);

    static AssertionConsumerService parse(String key, String line) {
        Matcher parts = PATTERN.matcher(line);
        if (!parts.matches()) {
            throw new InvalidSettingException(key, InvalidSettingException.MALFORMED, Map.of("value", line));
        }
        WebAddress.fault(parts.group(3)).ifPresent(fault -> {
            throw new InvalidSettingException(key, fault, Map.of("value", parts.group(3), "index", parts.group(1)));
        });
        return new AssertionConsumerService(
                Integer.parseInt(parts.group(1)),
                Binding.valueOf(parts.group(2)),
                parts.group(3),
                Optional.ofNullable(parts.group(4)).map("default"::equals));
    }

    /** The line that is read back as this. */
    public String line() {
        return index + " " + binding + " " + location
                + isDefault.map(value -> value ? " default" : " not-default").orElse("");
    }
}
