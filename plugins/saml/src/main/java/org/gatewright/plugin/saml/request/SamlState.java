package org.gatewright.plugin.saml.request;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatewright.plugin.saml.setting.Binding;
import org.gatewright.spi.protocol.Level;

/**
 * What the answer to a request needs to know of it. The server keeps it as a map of strings, perhaps for another node; this
 * is the one class that writes and reads that map.
 *
 * @param requestId for InResponseTo; empty for an unsolicited sign-on
 * @param answerTo a registered address of the application, character by character
 * @param answerBy how the answer travels
 * @param relayState comes back as it came, also if it is empty
 * @param contextClasses the AuthnContextClassRef to state for a login of a level
 * @param subject the person asked for, who is the only one to be signed on
 */
public record SamlState(
        Optional<String> requestId,
        String answerTo,
        Binding answerBy,
        Optional<String> relayState,
        NameIdPolicy nameIdPolicy,
        Map<Level, String> contextClasses,
        Optional<RequestedName> subject,
        Set<RequestNote> notes) {

    private static final String REQUEST_ID = "requestId";
    private static final String ANSWER_TO = "answerTo";
    private static final String ANSWER_BY = "answerBy";
    private static final String RELAY_STATE = "relayState";
    private static final String FORMAT = "policy.format";
    private static final String SP_NAME_QUALIFIER = "policy.spNameQualifier";
    private static final String ALLOW_CREATE = "policy.allowCreate";
    private static final String CONTEXT_CLASS = "contextClass.";
    private static final String SUBJECT = "subject";
    private static final String SUBJECT_FORMAT = "subject.format";
    private static final String SUBJECT_NAME_QUALIFIER = "subject.nameQualifier";
    private static final String SUBJECT_SP_NAME_QUALIFIER = "subject.spNameQualifier";
    private static final String NOTES = "notes";

    public SamlState {
        contextClasses = Map.copyOf(contextClasses);
        notes = Set.copyOf(notes);
    }

    /** Of a sign-on that no request asked for. */
    public static SamlState unsolicited(String answerTo, Optional<String> relayState) {
        return new SamlState(
                Optional.empty(),
                answerTo,
                Binding.POST,
                relayState,
                NameIdPolicy.NONE,
                AuthnContexts.STATED,
                Optional.empty(),
                Set.of());
    }

    /** The AuthnContextClassRef to state for a login of that level. */
    public String contextClass(Level level) {
        return AuthnContexts.stated(contextClasses, level);
    }

    public Map<String, String> toMap() {
        Map<String, String> map = new HashMap<>();
        requestId.ifPresent(value -> map.put(REQUEST_ID, value));
        map.put(ANSWER_TO, answerTo);
        map.put(ANSWER_BY, answerBy.name());
        relayState.ifPresent(value -> map.put(RELAY_STATE, value));
        nameIdPolicy.format().ifPresent(value -> map.put(FORMAT, value));
        nameIdPolicy.spNameQualifier().ifPresent(value -> map.put(SP_NAME_QUALIFIER, value));
        nameIdPolicy.allowCreate().ifPresent(value -> map.put(ALLOW_CREATE, value.toString()));
        contextClasses.forEach((level, uri) -> map.put(CONTEXT_CLASS + level, uri));
        subject.ifPresent(name -> {
            map.put(SUBJECT, name.value());
            name.format().ifPresent(value -> map.put(SUBJECT_FORMAT, value));
            name.nameQualifier().ifPresent(value -> map.put(SUBJECT_NAME_QUALIFIER, value));
            name.spNameQualifier().ifPresent(value -> map.put(SUBJECT_SP_NAME_QUALIFIER, value));
        });
        if (!notes.isEmpty()) {
            map.put(NOTES, notes.stream().map(Enum::name).sorted().collect(Collectors.joining(" ")));
        }
        return map;
    }

    /**
     * Reads what {@link #toMap()} wrote.
     *
     * @throws IllegalArgumentException if it did not
     */
    public static SamlState of(Map<String, String> map) {
        String answerTo = map.get(ANSWER_TO);
        String answerBy = map.get(ANSWER_BY);
        if (answerTo == null || answerBy == null) {
            throw new IllegalArgumentException("not the state of a SAML request: " + map.keySet());
        }
        return new SamlState(
                find(map, REQUEST_ID),
                answerTo,
                Binding.valueOf(answerBy),
                find(map, RELAY_STATE),
                new NameIdPolicy(
                        find(map, FORMAT),
                        find(map, SP_NAME_QUALIFIER),
                        find(map, ALLOW_CREATE).map(Boolean::valueOf)),
                contextClasses(map),
                find(map, SUBJECT)
                        .map(value -> new RequestedName(
                                value,
                                find(map, SUBJECT_FORMAT),
                                find(map, SUBJECT_NAME_QUALIFIER),
                                find(map, SUBJECT_SP_NAME_QUALIFIER))),
                notes(find(map, NOTES)));
    }

    private static Map<Level, String> contextClasses(Map<String, String> map) {
        Map<Level, String> classes = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            find(map, CONTEXT_CLASS + level).ifPresent(uri -> classes.put(level, uri));
        }
        return classes;
    }

    private static Set<RequestNote> notes(Optional<String> words) {
        return words.map(text -> Arrays.stream(text.split(" ", -1))
                        .map(RequestNote::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(RequestNote.class))))
                .orElseGet(() -> EnumSet.noneOf(RequestNote.class));
    }

    private static Optional<String> find(Map<String, String> map, String key) {
        return Optional.ofNullable(map.get(key));
    }

    /** Where to and how: the rest may be personal. */
    @Override
    public String toString() {
        return "SamlState[" + answerBy + " " + answerTo + "]";
    }
}
