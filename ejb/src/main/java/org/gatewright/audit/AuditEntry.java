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
        return new AuditEntry(
                action.code(),
                Outcome.DONE,
                actor.userId(),
                actor.name(),
                targetType,
                targetId,
                targetName,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                actor.address(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
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
        return new AuditEntry(
                action,
                outcome,
                id,
                name,
                targetType,
                targetId,
                targetName,
                organizationId,
                projectId,
                applicationId,
                userId,
                address,
                reference,
                reason,
                details);
    }

    public AuditEntry on(String type, String id, String name) {
        return new AuditEntry(
                action,
                outcome,
                actorId,
                actorName,
                type,
                id,
                name,
                organizationId,
                projectId,
                applicationId,
                userId,
                address,
                reference,
                reason,
                details);
    }

    public AuditEntry inOrganization(String id) {
        return new AuditEntry(
                action,
                outcome,
                actorId,
                actorName,
                targetType,
                targetId,
                targetName,
                Optional.of(id),
                projectId,
                applicationId,
                userId,
                address,
                reference,
                reason,
                details);
    }

    public AuditEntry inProject(String id) {
        return new AuditEntry(
                action,
                outcome,
                actorId,
                actorName,
                targetType,
                targetId,
                targetName,
                organizationId,
                Optional.of(id),
                applicationId,
                userId,
                address,
                reference,
                reason,
                details);
    }

    public AuditEntry atApplication(String id) {
        return new AuditEntry(
                action,
                outcome,
                actorId,
                actorName,
                targetType,
                targetId,
                targetName,
                organizationId,
                projectId,
                Optional.of(id),
                userId,
                address,
                reference,
                reason,
                details);
    }

    public AuditEntry aboutUser(String id) {
        return new AuditEntry(
                action,
                outcome,
                actorId,
                actorName,
                targetType,
                targetId,
                targetName,
                organizationId,
                projectId,
                applicationId,
                Optional.of(id),
                address,
                reference,
                reason,
                details);
    }

    public AuditEntry withReference(String number) {
        return new AuditEntry(
                action,
                outcome,
                actorId,
                actorName,
                targetType,
                targetId,
                targetName,
                organizationId,
                projectId,
                applicationId,
                userId,
                address,
                Optional.of(number),
                reason,
                details);
    }

    /** Gives the reason, whose name is kept: {@link Reason} and the enums that it names. */
    public AuditEntry because(Enum<?> why) {
        return new AuditEntry(
                action,
                outcome,
                actorId,
                actorName,
                targetType,
                targetId,
                targetName,
                organizationId,
                projectId,
                applicationId,
                userId,
                address,
                reference,
                Optional.of(why.name()),
                details);
    }

    public AuditEntry with(Detail name, String value) {
        return with(Map.of(name.key(), value));
    }

    /** Adds what plugins, policies and settings have names for. */
    public AuditEntry with(Map<String, String> facts) {
        Map<String, String> more = new LinkedHashMap<>(details);
        more.putAll(facts);
        return new AuditEntry(
                action,
                outcome,
                actorId,
                actorName,
                targetType,
                targetId,
                targetName,
                organizationId,
                projectId,
                applicationId,
                userId,
                address,
                reference,
                reason,
                more);
    }
}
