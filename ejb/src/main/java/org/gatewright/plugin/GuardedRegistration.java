package org.gatewright.plugin;

import java.util.List;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.registration.ConnectValue;
import org.gatewright.spi.registration.Registration;
import org.gatewright.spi.registration.Submission;
import org.gatewright.spi.registration.Understood;
import org.gatewright.spi.setting.Setting;

/** A plugin's registration behind its guard; what it declares was read once. */
record GuardedRegistration(Guard guard, Registration inner, List<Setting> settings, List<Setting> manualSettings)
        implements Registration {

    static GuardedRegistration of(Guard guard, Registration inner) {
        return new GuardedRegistration(
                guard,
                inner,
                List.copyOf(guard.call("Registration.settings", inner::settings)),
                List.copyOf(guard.call("Registration.manualSettings", inner::manualSettings)));
    }

    @Override
    public Understood understand(Submission submission) {
        return guard.call("Registration.understand", () -> inner.understand(submission));
    }

    @Override
    public List<Understood.Note> check(Application application) {
        return guard.call("Registration.check", () -> inner.check(application));
    }

    @Override
    public List<ConnectValue> connect(Application application) {
        return guard.call("Registration.connect", () -> inner.connect(application));
    }
}
