package org.gatewright.signon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.gatewright.application.ApplicationCache;
import org.gatewright.application.RegisteredApplication;
import org.gatewright.audit.Action;
import org.gatewright.audit.Audit;
import org.gatewright.audit.AuditEntry;
import org.gatewright.audit.AuditEntry.Outcome;
import org.gatewright.audit.Detail;
import org.gatewright.audit.Reason;
import org.gatewright.authorization.Access;
import org.gatewright.plugin.Pin;
import org.gatewright.plugin.PluginRegistry;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.identity.Subject;
import org.gatewright.spi.mapping.MappingContext;
import org.gatewright.spi.protocol.ProtocolHost;
import org.gatewright.spi.protocol.ProtocolHost.Delegated;
import org.gatewright.spi.protocol.Refusal;
import org.gatewright.user.LoginRecord;

/** Signs people on to an application on behalf of another one. The decision is the one that is made at a browser. */
@ApplicationScoped
class Delegating implements ProtocolHost.Delegations {

    @Inject
    ApplicationCache applications;

    @Inject
    KnownPeople people;

    /** The registry is made by who makes this. */
    @Inject
    Instance<PluginRegistry> registry;

    @Inject
    PinnedPlugins.Maker plugins;

    @Inject
    Audit audit;

    @Override
    public Optional<Delegated> signOn(Application at, Application by, String userId, Instant authenticatedAt) {
        Optional<RegisteredApplication> application = applications.byId(at.id());
        Optional<LoginRecord> person = people.byId(userId).filter(LoginRecord::maySignIn);
        if (application.isEmpty() || person.isEmpty()) {
            return Optional.empty();
        }
        Access access = people.access(userId, application.get().projectId());
        Optional<Subject> subject =
                people.subject(userId, application.get().projectId()).filter(known -> access.authorized());
        if (subject.isEmpty()) {
            Enum<?> reason = access.reason().<Enum<?>>map(why -> why).orElse(Refusal.NOT_ALLOWED);
            audit.later(entry(Action.SIGN_ON_REFUSED, Outcome.REFUSED, application.get(), by, person.get())
                    .because(reason));
            return Optional.empty();
        }
        return release(application.get(), by, person.get(), subject.get(), authenticatedAt);
    }

    private Optional<Delegated> release(
            RegisteredApplication application,
            Application by,
            LoginRecord person,
            Subject subject,
            Instant authenticatedAt) {
        try (Pin pin = registry.get().pin()) {
            Mapping mapping = Mapping.run(
                    plugins.of(pin).mappers(application),
                    new MappingContext(subject, application.application(), authenticatedAt));
            if (mapping.refusedBy().isPresent()) {
                audit.later(entry(Action.SIGN_ON_REFUSED, Outcome.REFUSED, application, by, person)
                        .because(Reason.MAPPER_REFUSED)
                        .with(Detail.MAPPER, mapping.refusedBy().get().forActivity()));
                return Optional.empty();
            }
            audit.later(entry(Action.SIGN_ON_GRANTED, Outcome.GRANTED, application, by, person)
                    .with(mapping.omittedForActivity()));
            return Optional.of(new Delegated(subject, mapping.release()));
        }
    }

    private static AuditEntry entry(
            Action action, Outcome outcome, RegisteredApplication application, Application by, LoginRecord person) {
        return AuditEntry.decision(action, outcome, "")
                .by(person.userId(), person.userName())
                .on("application", application.id(), application.application().name())
                .inOrganization(application.organizationId())
                .inProject(application.projectId())
                .atApplication(application.id())
                .aboutUser(person.userId())
                .with(Detail.ON_BEHALF, by.name());
    }
}
