package org.gatewright.signon;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.gatewright.administrator.Actor;
import org.gatewright.administrator.Unguarded;
import org.gatewright.application.ApplicationCache;
import org.gatewright.application.RegisteredApplication;
import org.gatewright.plugin.Pin;
import org.gatewright.plugin.PluginRegistry;
import org.gatewright.spi.registration.ConnectValue;

/** Shows a person where they may sign on from here. */
@Stateless
public class OwnApplicationService {

    @Inject
    ApplicationCache applications;

    @Inject
    KnownPeople people;

    @Inject
    PluginRegistry registry;

    /** The applications that the person may use, by name; not those whose protocol can't start a sign-on here. */
    @Unguarded("concerns the actor alone")
    public List<OwnApplication> list(Actor self) {
        try (Pin pin = registry.pin()) {
            return people.byId(self.userId()).stream()
                    .flatMap(person -> applications.around(person.organizationId()).stream())
                    .filter(application -> people.access(self.userId(), application.projectId())
                            .authorized())
                    .flatMap(application -> own(application, pin).stream())
                    .toList();
        }
    }

    private static Optional<OwnApplication> own(RegisteredApplication application, Pin pin) {
        return pin.snapshot().in(application.organizationId()).protocol(application.protocol()).stream()
                .flatMap(protocol -> protocol.registration().connect(application.application()).stream())
                .filter(value -> value.key().equals(ConnectValue.UNSOLICITED_URL))
                .map(value -> new OwnApplication(
                        application.id(),
                        application.application().name(),
                        application.application().project(),
                        URI.create(value.value())))
                .findFirst();
    }
}
