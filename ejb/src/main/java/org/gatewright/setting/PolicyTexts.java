package org.gatewright.setting;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Policies as texts by name, the form they are stored in; a value that is not there is the one of the policy below. */
final class PolicyTexts {

    static final String PASSWORD = "password";
    static final String LOCKOUT = "lockout";
    static final String LOGIN = "login";
    static final String SESSION = "session";
    static final String BRANDING = "branding";

    private PolicyTexts() {}

    /** What is to be stored, by policy. */
    static Map<String, Map<String, String>> write(PolicyChange change) {
        Map<String, Map<String, String>> texts = new LinkedHashMap<>();
        change.password()
                .ifPresent(policy -> texts.put(
                        PASSWORD,
                        Map.of(
                                "minimumLength", Integer.toString(policy.minimumLength()),
                                "refuseUserName", Boolean.toString(policy.refuseUserName()))));
        change.lockout()
                .ifPresent(policy -> texts.put(
                        LOCKOUT,
                        Map.of(
                                "maximumFailures", Integer.toString(policy.maximumFailures()),
                                "duration", policy.duration().toString())));
        change.login()
                .ifPresent(policy -> texts.put(
                        LOGIN,
                        Map.of(
                                "secondFactorRequired", Boolean.toString(policy.secondFactorRequired()),
                                "organizationInLoginName", Boolean.toString(policy.organizationInLoginName()))));
        change.session()
                .ifPresent(policy -> texts.put(
                        SESSION,
                        Map.of(
                                "idle", policy.idle().toString(),
                                "maximum", policy.maximum().toString(),
                                "secondFactor", policy.secondFactor().toString())));
        change.branding().ifPresent(branding -> texts.put(BRANDING, write(branding)));
        return texts;
    }

    /** The policies below, with those in the texts instead. */
    static Policies read(Policies below, Map<String, Map<String, String>> texts) {
        return new Policies(
                found(texts, PASSWORD)
                        .map(policy -> password(policy, below.password()))
                        .orElse(below.password()),
                found(texts, LOCKOUT)
                        .map(policy -> lockout(policy, below.lockout()))
                        .orElse(below.lockout()),
                found(texts, LOGIN).map(policy -> login(policy, below.login())).orElse(below.login()),
                found(texts, SESSION)
                        .map(policy -> session(policy, below.session()))
                        .orElse(below.session()),
                found(texts, BRANDING).map(PolicyTexts::branding).orElse(below.branding()));
    }

    private static Optional<Map<String, String>> found(Map<String, Map<String, String>> texts, String policy) {
        return Optional.ofNullable(texts.get(policy));
    }

    private static PasswordPolicy password(Map<String, String> texts, PasswordPolicy below) {
        return new PasswordPolicy(
                number(texts, "minimumLength", below.minimumLength()),
                flag(texts, "refuseUserName", below.refuseUserName()));
    }

    private static LockoutPolicy lockout(Map<String, String> texts, LockoutPolicy below) {
        return new LockoutPolicy(
                number(texts, "maximumFailures", below.maximumFailures()),
                duration(texts, "duration", below.duration()));
    }

    private static LoginPolicy login(Map<String, String> texts, LoginPolicy below) {
        return new LoginPolicy(
                flag(texts, "secondFactorRequired", below.secondFactorRequired()),
                flag(texts, "organizationInLoginName", below.organizationInLoginName()));
    }

    private static SessionPolicy session(Map<String, String> texts, SessionPolicy below) {
        return new SessionPolicy(
                duration(texts, "idle", below.idle()),
                duration(texts, "maximum", below.maximum()),
                duration(texts, "secondFactor", below.secondFactor()));
    }

    private static Branding branding(Map<String, String> texts) {
        return new Branding(
                Optional.ofNullable(texts.get("displayName")),
                Optional.ofNullable(texts.get("accent")),
                Optional.ofNullable(texts.get("logo")));
    }

    private static Map<String, String> write(Branding branding) {
        Map<String, String> texts = new LinkedHashMap<>();
        branding.displayName().ifPresent(value -> texts.put("displayName", value));
        branding.accent().ifPresent(value -> texts.put("accent", value));
        branding.logo().ifPresent(value -> texts.put("logo", value));
        return texts;
    }

    private static int number(Map<String, String> texts, String name, int below) {
        return Optional.ofNullable(texts.get(name)).map(Integer::valueOf).orElse(below);
    }

    private static boolean flag(Map<String, String> texts, String name, boolean below) {
        return Optional.ofNullable(texts.get(name)).map(Boolean::valueOf).orElse(below);
    }

    private static Duration duration(Map<String, String> texts, String name, Duration below) {
        return Optional.ofNullable(texts.get(name)).map(Duration::parse).orElse(below);
    }
}
