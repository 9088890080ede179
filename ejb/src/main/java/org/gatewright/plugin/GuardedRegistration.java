package org.gatewright.plugin;

import java.util.List;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.registration.ConnectValue;
import org.gatewright.spi.registration.Registration;
import org.gatewright.spi.registration.Submission;
import org.gatewright.spi.registration.Understood;
import org.gatewright.spi.setting.InvalidSettingException;
import org.gatewright.spi.setting.Setting;

/** A plugin's registration behind its guard; what it declares was read once. */
record GuardedRegistration(Guard guard, Registration inner, List<Setting> settings, List<Setting> manualSettings)
        implements Registration {

    static GuardedRegistration of(Guard guard, Registration inner) {
        return new GuardedRegistration(
                guard,
                inner,
                guard.start("Registration.settings", () -> List.copyOf(inner.settings())),
                guard.start("Registration.manualSettings", () -> List.copyOf(inner.manualSettings())));
    }

    @Override
    public Understood understand(Submission submission) {
        return guard.call(
                "Registration.understand",
                InvalidSettingException.class,
                () -> Bounds.within(inner.understand(submission), Bounds::checked));
    }

    @Override
    public List<Understood.Note> check(Application application) {
        return guard.call(
                "Registration.check",
                InvalidSettingException.class,
                () -> Bounds.within(inner.check(application), Bounds::notes));
    }

    @Override
    public List<ConnectValue> connect(Application application) {
        return guard.call("Registration.connect", () -> Bounds.within(inner.connect(application), Bounds::values));
    }
}
