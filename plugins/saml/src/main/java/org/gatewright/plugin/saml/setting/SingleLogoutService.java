package org.gatewright.plugin.saml.setting;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatewright.spi.setting.InvalidSettingException;

/**
 * An address at which an application takes logout messages (SAML Metadata 2.4.2), written {@code BINDING URL}, followed by
 * another URL where answers go elsewhere.
 *
 * @param responseLocation where LogoutResponses go, if not to the location
 */
public record SingleLogoutService(Binding binding, String location, Optional<String> responseLocation) {

    static final String LINE = "(POST|REDIRECT|SOAP) (\\S+)(?: (\\S+))?";
    private static final Pattern PATTERN = Pattern.compile(LINE);

    static SingleLogoutService parse(String key, String line) {
        Matcher parts = PATTERN.matcher(line);
        if (!parts.matches()) {
            throw new InvalidSettingException(key, InvalidSettingException.MALFORMED, Map.of("value", line));
        }
        Optional<String> responseLocation = Optional.ofNullable(parts.group(3));
        refuseFaulty(key, parts.group(2));
        responseLocation.ifPresent(address -> refuseFaulty(key, address));
        return new SingleLogoutService(Binding.valueOf(parts.group(1)), parts.group(2), responseLocation);
    }

    private static void refuseFaulty(String key, String address) {
        WebAddress.fault(address).ifPresent(fault -> {
            throw new InvalidSettingException(key, fault, Map.of("value", address));
        });
    }

    /** The line that is read back as this. */
    public String line() {
        return binding + " " + location
                + responseLocation.map(address -> " " + address).orElse("");
    }
}
