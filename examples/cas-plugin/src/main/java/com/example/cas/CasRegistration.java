package com.example.cas;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.registration.ConnectValue;
import org.gatewright.spi.registration.Registration;
import org.gatewright.spi.registration.Submission;
import org.gatewright.spi.registration.Understood;
import org.gatewright.spi.registration.Understood.Fact;
import org.gatewright.spi.registration.Understood.Note;
import org.gatewright.spi.setting.InvalidSettingException;
import org.gatewright.spi.setting.Setting;
import org.gatewright.spi.setting.Setting.Type;
import org.gatewright.spi.setting.Settings;

/** How CAS applications are set up: by their address. */
final class CasRegistration implements Registration {

    static final String SERVICE = "service";

    private final URI publicUrl;

    CasRegistration(URI publicUrl) {
        this.publicUrl = publicUrl;
    }

    @Override
    public List<Setting> settings() {
        return CasSettings.ofApplication();
    }

    @Override
    public List<Setting> manualSettings() {
        return List.of(Setting.of(SERVICE, Type.URL).mandatory(), Setting.of(CasSettings.BELOW, Type.FLAG));
    }

    @Override
    public Understood understand(Submission submission) {
        if (!(submission instanceof Submission.Typed typed)) {
            throw new InvalidSettingException("document", "cas-no-document");
        }
        String service = typed.values().required(SERVICE).strip();
        boolean below = typed.values().flag(CasSettings.BELOW);
        checkAddress(SERVICE, service, below);
        List<Fact> facts =
                List.of(new Fact(below ? "folder" : "service", service, ""));
        return new Understood(
                service,
                Settings.NONE.with(CasSettings.BELOW, Boolean.toString(below)),
                facts,
                notes(service),
                List.of());
    }

    @Override
    public List<Note> check(Application application) {
        CasSettings settings = CasSettings.of(application.settings());
        checkAddress(CasSettings.BELOW, application.identifier(), settings.below());
        return notes(application.identifier());
    }

    private static void checkAddress(String key, String service, boolean below) {
        if (Services.address(service).isEmpty()) {
            throw new InvalidSettingException(key, "cas-unfit-address", Map.of("value", service));
        }
        if (below && (!service.endsWith("/") || service.contains("?"))) {
            throw new InvalidSettingException(key, "cas-no-folder", Map.of("value", service));
        }
    }

    private static List<Note> notes(String service) {
        List<Note> notes = new ArrayList<>();
        if (service.startsWith("http:")) {
            notes.add(new Note("cas-not-encrypted", Map.of("value", service)));
        }
        return notes;
    }

    @Override
    public List<ConnectValue> connect(Application application) {
        String server = publicUrl + "/cas";
        return List.of(
                url("server-url", server),
                url("login-url", server + "/login"),
                url("validate-url", server + "/p3/serviceValidate"),
                url("proxy-validate-url", server + "/p3/proxyValidate"),
                url("logout-url", server + "/logout"),
                url(
                        ConnectValue.UNSOLICITED_URL,
                        server + "/login?service="
                                + URLEncoder.encode(application.identifier(), StandardCharsets.UTF_8)));
    }

    private static ConnectValue url(String key, String value) {
        return new ConnectValue(key, ConnectValue.Kind.URL, value);
    }
}
