package org.gatewright.signon;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.gatewright.administrator.Actor;
import org.gatewright.administrator.Permission;
import org.gatewright.application.ApplicationCache;
import org.gatewright.application.RegisteredApplication;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.plugin.Pin;
import org.gatewright.plugin.PluginRegistry;
import org.gatewright.setting.Configuration;
import org.gatewright.setting.PolicyStore;
import org.gatewright.spi.identity.Subject;
import org.gatewright.user.LoginRecord;

/** Shows administrators what an application would be told about a person. */
@Stateless
public class PreviewService {

    @Inject
    ApplicationCache applications;

    @Inject
    KnownPeople people;

    @Inject
    PolicyStore policies;

    @Inject
    PluginRegistry registry;

    @Inject
    PinnedPlugins.Maker plugins;

    @Inject
    Configuration configuration;

    @Inject
    Clock clock;

    /** Needs the right to see the application and the person. */
    public ApplicationPreview preview(Actor actor, String applicationId, String userId) {
        RegisteredApplication application =
                applications.activeOrNot(applicationId).orElseThrow(() -> DomainException.of(ErrorCode.NOT_FOUND));
        actor.require(Permission.APPLICATION_READ, application.organizationId(), application.projectId());
        LoginRecord person = people.byId(userId).orElseThrow(() -> DomainException.of(ErrorCode.NOT_FOUND));
        actor.require(Permission.PERSON_READ, person.organizationId());
        Subject subject = people.subject(userId, application.projectId())
                .orElseThrow(() -> DomainException.of(ErrorCode.NOT_FOUND));
        try (Pin pin = registry.pin()) {
            boolean crossSite = "https".equals(configuration.publicUrl().getScheme());
            return new Previewing(plugins.of(pin), clock, crossSite)
                    .preview(
                            application,
                            subject,
                            people.access(userId, application.projectId()),
                            policies.effective(person.organizationId()));
        }
    }
}
