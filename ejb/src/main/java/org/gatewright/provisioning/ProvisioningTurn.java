package org.gatewright.provisioning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.gatewright.application.ApplicationCache;
import org.gatewright.application.RegisteredApplication;
import org.gatewright.authorization.Access;
import org.gatewright.change.ChangeListener;
import org.gatewright.change.Changed;
import org.gatewright.failure.ErrorCode;
import org.gatewright.plugin.Pin;
import org.gatewright.plugin.PluginRegistry;
import org.gatewright.spi.identity.Subject;
import org.gatewright.spi.provisioning.Destination;
import org.gatewright.spi.provisioning.ProvisioningTarget;
import org.gatewright.user.Directory;

/** Takes this node's turns at the remote directories: after a change, after a failure, and now and then. */
@ApplicationScoped
class ProvisioningTurn implements ChangeListener {

    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final Duration COMPARED_EVERY = Duration.ofHours(24);

    /** Between two turns without a change. */
    private static final Duration REST = Duration.ofSeconds(10);

    @Inject
    Targets targets;

    @Inject
    ApplicationCache applications;

    @Inject
    Directory directory;

    @Inject
    PluginRegistry plugins;

    @Inject
    Clock clock;

    private final AtomicLong changes = new AtomicLong();
    /** What was the last change, here or of the plugins, that a turn has seen, by application. */
    private final Map<String, Long> seen = new ConcurrentHashMap<>();

    @Override
    public void changed(Changed change) {
        switch (change.kind()) {
            case ORGANIZATION, PROJECT, ROLE, GRANT, APPLICATION, USER, GROUP, AUTHORIZATION, PLUGIN ->
                changes.incrementAndGet();
            case ADMINISTRATOR, POLICY, KEY, SETTING -> {
                // nobody there is another for that
            }
        }
    }

    @Override
    public void missedChanges() {
        changes.incrementAndGet();
    }

    void takeTurns() {
        targets.applicationIds().forEach(this::takeTurn);
    }

    private void takeTurn(String applicationId) {
        // Both only grow.
        long now = changes.get() + plugins.snapshot().number();
        Optional<Target> named = targets.find(applicationId).filter(target -> isNeeded(target, now));
        if (named.isPresent() && targets.takeTurn(applicationId, LONGEST)) {
            run(named.get());
            seen.put(applicationId, now);
        }
    }

    private boolean isNeeded(Target target, long now) {
        if (seen.getOrDefault(target.applicationId(), -1L) != now) {
            return true;
        }
        boolean rested = target.doneAt()
                .filter(at -> Instant.now(clock).isBefore(at.plus(REST)))
                .isEmpty();
        return rested && (compares(target) || !target.fault().isEmpty() || targets.hasDue(target.applicationId()));
    }

    private boolean compares(Target target) {
        return target.compare()
                || target.comparedAt()
                        .filter(at -> Instant.now(clock).isBefore(at.plus(COMPARED_EVERY)))
                        .isEmpty();
    }

    private void run(Target named) {
        String id = named.applicationId();
        boolean compared = false;
        String fault;
        try (Pin pin = plugins.pin()) {
            Optional<RegisteredApplication> application = applications.activeOrNot(id);
            Optional<ProvisioningTarget> target = application.flatMap(
                    found -> pin.snapshot().in(found.organizationId()).target(named.target()));
            if (application.isEmpty() || target.isEmpty()) {
                fault = ErrorCode.TARGET_UNAVAILABLE.name();
            } else if (applications.byId(id).isEmpty()) {
                // Out of use for a while: to remove everybody would be hard to undo.
                fault = "";
            } else {
                Provisioning provisioning = new Provisioning(
                        target.get(),
                        new Destination(application.get().application(), named.settings()),
                        book(id),
                        clock);
                Map<String, Subject> wanted = wanted(application.get());
                Map<String, Provisioned> there = targets.people(id);
                if (compares(named)) {
                    there = provisioning.compared(wanted, there);
                    compared = true;
                }
                fault = provisioning.bringIntoStep(wanted, there);
            }
        } catch (RuntimeException e) {
            // The plugin's fault, or the server's while it was used.
            fault = Faults.of(e);
        }
        if (!fault.isEmpty() && !fault.equals(named.fault())) {
            ProvisioningLog.LOG.notInStep(id, named.target(), fault);
        }
        targets.done(id, compared, fault);
    }

    /** Who may use the application, by id. */
    private Map<String, Subject> wanted(RegisteredApplication application) {
        Map<String, Subject> wanted = new LinkedHashMap<>();
        for (String userId : targets.candidates(application.projectId())) {
            Access access = directory.access(userId, application.projectId());
            if (access.active() && access.authorized()) {
                directory.subject(userId, application.projectId()).ifPresent(person -> wanted.put(userId, person));
            }
        }
        return wanted;
    }

    private Provisioning.Book book(String applicationId) {
        return new Provisioning.Book() {
            @Override
            public void keep(Provisioned person) {
                targets.keep(applicationId, person);
            }

            @Override
            public void drop(String userId) {
                targets.drop(applicationId, userId);
            }
        };
    }
}
