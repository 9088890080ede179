package org.gatewright.web.account;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import org.gatewright.web.text.Texts;

/** Says in plain words what a {@code User-Agent} header most likely stands for: {@code Firefox on Linux}. */
record Device(Optional<String> browser, Optional<String> system) {

    /** In this order: most browsers also claim to be others. */
    private static final List<Entry<String, String>> BROWSERS = List.of(
            Map.entry("Edg", "Edge"),
            Map.entry("OPR/", "Opera"),
            Map.entry("Firefox/", "Firefox"),
            Map.entry("FxiOS/", "Firefox"),
            Map.entry("CriOS/", "Chrome"),
            Map.entry("Chrome/", "Chrome"),
            Map.entry("Safari/", "Safari"),
            Map.entry("saml2aws", "saml2aws"),
            Map.entry("curl/", "curl"));

    private static final List<Entry<String, String>> SYSTEMS = List.of(
            Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"),
            Map.entry("Android", "Android"),
            Map.entry("Windows", "Windows"),
            Map.entry("Macintosh", "macOS"),
            Map.entry("CrOS", "ChromeOS"),
            Map.entry("Linux", "Linux"));

    static Device of(String userAgent) {
        return new Device(first(BROWSERS, userAgent), first(SYSTEMS, userAgent));
    }

    String name(Texts texts) {
        if (browser.isPresent() && system.isPresent()) {
            return texts.of("account.device", Map.of("browser", browser.get(), "system", system.get()));
        }
        return browser.or(() -> system).orElseGet(() -> texts.of("account.device.unknown"));
    }

    boolean isPhone() {
        return system.filter(name -> List.of("iPhone", "iPad", "Android").contains(name))
                .isPresent();
    }

    private static Optional<String> first(List<Entry<String, String>> known, String userAgent) {
        return known.stream()
                .filter(entry -> userAgent.contains(entry.getKey()))
                .map(Entry::getValue)
                .findFirst();
    }
}
