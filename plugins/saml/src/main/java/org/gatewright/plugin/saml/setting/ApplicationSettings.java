package org.gatewright.plugin.saml.setting;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gatewright.spi.identity.Application;

/** Keeps what was read of applications' settings, so that certificates and addresses are parsed once per change. */
public final class ApplicationSettings {

    private static final int MOST = 10_000;

    private final Map<String, Read> byApplication = new ConcurrentHashMap<>();

    private record Read(long version, SamlSettings settings) {}

    public SamlSettings of(Application application) {
        Read read = byApplication.get(application.id());
        if (read == null || read.version() != application.version()) {
            if (byApplication.size() >= MOST) {
                byApplication.clear();
            }
            read = new Read(application.version(), SamlSettings.of(application.settings()));
            byApplication.put(application.id(), read);
        }
        return read.settings();
    }
}
