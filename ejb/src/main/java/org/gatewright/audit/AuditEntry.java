package org.gatewright.audit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gatewright.administrator.Actor;

/**
 * Something worth recording. It never holds a secret or a message.
 *
 * @param action what happened, as the code of an {@link Action}
 * @param targetType what it happened to, for example {@code user}
 * @param reference the number a person was shown
 * @param reason a code, when something was refused or failed
 * @param details facts by name, in order
 */
public record AuditEntry(
        String action,
        Outcome outcome,
        String actorId,
        String actorName,
        String targetType,
        String targetId,
        String targetName,
        Optional<String> organizationId,
        Optional<String> projectId,
        Optional<String> applicationId,
        Optional<String> userId,
        String address,
        Optional<String> reference,
        Optional<String> reason,
        Map<String, String> details) {

    /** How it ended. */
    public enum Outcome {
        /** A change was made. */
        DONE,
        /** Somebody was let in. */
        GRANTED,
        /** Somebody or something was turned away. */
        REFUSED,
        /** Something broke. */
        FAILED
    }

    public AuditEntry {
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    /** A change made by an administrator, or by the server itself. */
    public static AuditEntry change(Actor actor, Action action, String targetType, String targetId, String targetName) {
        return decision(action, Outcome.DONE, actor.address())
                .by(actor.userId(), actor.name())
                .on(targetType, targetId, targetName);
    }

    /** A decision about somebody at a browser, who may not be known. */
    public static AuditEntry decision(Action action, Outcome outcome, String address) {
        return new AuditEntry(
                action.code(),
                outcome,
                "",
                "",
                "",
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                address,
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    public AuditEntry by(String id, String name) {
        Copy copy = new Copy(this);
        copy.actorId = id;
        copy.actorName = name;
        return copy.entry();
    }

    public AuditEntry on(String type, String id, String name) {
        Copy copy = new Copy(this);
        copy.targetType = type;
        copy.targetId = id;
        copy.targetName = name;
        return copy.entry();
    }

    public AuditEntry inOrganization(String id) {
        Copy copy = new Copy(this);
        copy.organizationId = Optional.of(id);
        return copy.entry();
    }

    public AuditEntry inProject(String id) {
        Copy copy = new Copy(this);
        copy.projectId = Optional.of(id);
        return copy.entry();
    }

    public AuditEntry atApplication(String id) {
        Copy copy = new Copy(this);
        copy.applicationId = Optional.of(id);
        return copy.entry();
    }

    public AuditEntry aboutUser(String id) {
        Copy copy = new Copy(this);
        copy.userId = Optional.of(id);
        return copy.entry();
    }

    public AuditEntry withReference(String number) {
        Copy copy = new Copy(this);
        copy.reference = Optional.of(number);
        return copy.entry();
    }

    /** Gives the reason, whose name is kept: {@link Reason} and the enums that it names. */
    public AuditEntry because(Enum<?> why) {
        Copy copy = new Copy(this);
        copy.reason = Optional.of(why.name());
        return copy.entry();
    }

    public AuditEntry with(Detail name, String value) {
        return with(Map.of(name.key(), value));
    }

    /** Adds what plugins, policies and settings have names for. */
    public AuditEntry with(Map<String, String> facts) {
        Copy copy = new Copy(this);
        copy.details.putAll(facts);
        return copy.entry();
    }

    /** An entry while it is copied with a difference. */
    private static final class Copy {

        private final AuditEntry of;
        private String actorId;
        private String actorName;
        private String targetType;
        private String targetId;
        private String targetName;
        private Optional<String> organizationId;
        private Optional<String> projectId;
        private Optional<String> applicationId;
        private Optional<String> userId;
        private Optional<String> reference;
        private Optional<String> reason;
        private final Map<String, String> details;

        Copy(AuditEntry of) {
            this.of = of;
            this.actorId = of.actorId;
            this.actorName = of.actorName;
            this.targetType = of.targetType;
            this.targetId = of.targetId;
            this.targetName = of.targetName;
            this.organizationId = of.organizationId;
            this.projectId = of.projectId;
            this.applicationId = of.applicationId;
            this.userId = of.userId;
            this.reference = of.reference;
            this.reason = of.reason;
            this.details = new LinkedHashMap<>(of.details);
        }

        AuditEntry entry() {
            return new AuditEntry(
                    of.action,
                    of.outcome,
                    actorId,
                    actorName,
                    targetType,
                    targetId,
                    targetName,
                    organizationId,
                    projectId,
                    applicationId,
                    userId,
                    of.address,
                    reference,
                    reason,
                    details);
        }
    }
}
