package org.gatewright.web.console.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatewright.audit.Action;
import org.gatewright.audit.AuditEntry;
import org.gatewright.audit.AuditEntry.Outcome;
import org.gatewright.audit.Detail;
import org.gatewright.audit.Reason;
import org.gatewright.authorization.Access;
import org.gatewright.setting.LockoutPolicy;
import org.gatewright.setting.LoginPolicy;
import org.gatewright.setting.PasswordPolicy;
import org.gatewright.setting.SessionPolicy;
import org.gatewright.signon.Problem;
import org.gatewright.spi.protocol.ProtocolError;
import org.gatewright.spi.protocol.Refusal;
import org.gatewright.web.console.activity.Wording.Fact;
import org.gatewright.web.console.activity.Wording.Found;
import org.gatewright.web.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordingTest {

    private static final Map<String, String> OF_PLUGINS = Map.of(
            "fact.saml.acs", "Sent to",
            "finding.IDC-5", "{user} has not been provisioned.",
            "fault.missing-value", "There is no {field}.",
            "mapper.profile-field.name", "Profile field",
            "protocol.saml.name", "SAML 2.0",
            "setting.saml.signResponse.label", "Sign the response");

    private final Wording wording = in(Locale.ENGLISH);

    static List<Locale> languages() {
        return Texts.languages();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyActionHasItsWordsAndNoOther(Locale language) {
        assertThat(keys(language, "activity.action."))
                .containsExactlyInAnyOrderElementsOf(
                        names(Stream.of(Action.values()).map(Action::code)));
        assertThat(keys(language, "activity.kind."))
                .contains("any")
                .containsAll(names(Stream.of(Action.values()).map(Action::kind)));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyReasonHasItsSentenceAndNoOther(Locale language) {
        Set<String> reasons =
                names(Stream.of(Reason.values(), Refusal.values(), Access.Reason.values(), Problem.values())
                        .flatMap(Arrays::stream)
                        .map(Enum::name));

        assertThat(keys(language, "activity.reason.")).isEqualTo(reasons);
        assertThat(ProtocolError.values())
                .allSatisfy(
                        error -> assertThat(in(language).reason(error.name())).endsWith("."));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyFactHasItsNameAndNoOther(Locale language) {
        Set<String> facts = names(Stream.of(Detail.values()).map(Detail::key));
        Stream.of(PasswordPolicy.class, LockoutPolicy.class, LoginPolicy.class, SessionPolicy.class)
                .flatMap(policy -> Stream.of(policy.getRecordComponents()))
                .map(RecordComponent::getName)
                .forEach(facts::add);

        assertThat(keys(language, "activity.detail.")).isEqualTo(facts);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyOutcomeHasItsWord(Locale language) {
        assertThat(keys(language, "name.Outcome."))
                .isEqualTo(names(Stream.of(Outcome.values()).map(Enum::name)));
    }

    @Test
    void whatNobodyHasWordsForIsShownAsItIs() {
        AuditEntry entry = entry(Map.of("queue", "7"));

        assertThat(wording.action("queue.emptied")).isEqualTo("queue.emptied");
        assertThat(wording.reason("QUEUE_FULL")).isEqualTo("QUEUE_FULL");
        assertThat(wording.facts(entry)).containsExactly(new Fact("queue", "7"));
    }

    @Test
    void aRefusedRequestSaysWhatStoodThereAndWhatWasExpected() {
        AuditEntry entry = AuditEntry.decision(Action.REQUEST_REFUSED, Outcome.REFUSED, "192.0.2.7")
                .because(ProtocolError.WRONG_DESTINATION)
                .with(Detail.PROTOCOL, "saml")
                .with(Detail.FIELD, "Destination")
                .with(Detail.RECEIVED, "https://other.example.com")
                .with(Detail.EXPECTED, "https://id.example.com");

        assertThat(wording.check(entry))
                .isEqualTo("Destination is \"https://other.example.com\"; expected: https://id.example.com.");
        assertThat(wording.facts(entry)).containsExactly(new Fact("Protocol", "SAML 2.0"));
        assertThat(wording.check(entry(Map.of()))).isEmpty();
    }

    @Test
    void findingsBecomeTheSentencesOfTheirRulesErrorsFirst() {
        AuditEntry entry = entry(Map.of("finding.IDC-14", "WARNING"))
                .with(Map.of("finding.IDC-5", "ERROR {\"user\":\"alice\"}"))
                .with(Map.of("finding.IDC-5.2", "ERROR {\"user\":\"bob\"}"));

        assertThat(wording.findings(entry))
                .containsExactly(
                        new Found("IDC-5", true, "alice has not been provisioned."),
                        new Found("IDC-5", true, "bob has not been provisioned."),
                        new Found("IDC-14", false, "WARNING"));
        assertThat(wording.facts(entry)).isEmpty();
    }

    @Test
    void aFindingThatWasCutOffIsShownAsItIs() {
        AuditEntry entry = entry(Map.of("finding.IDC-5", "ERROR {\"user\":\"ali"));

        assertThat(wording.facts(entry)).containsExactly(new Fact("finding.IDC-5", "ERROR {\"user\":\"ali"));
    }

    @Test
    void failedMappersSayWhichOneAndWhy() {
        AuditEntry entry = entry(Map.of("mapper", "profile-field (2): missing-value {\"field\":\"e-mail\"}"))
                .with(Map.of("omitted.1", "third-party (1): plugin-failed"));

        assertThat(wording.findings(entry))
                .containsExactly(
                        new Found("profile-field", true, "Attribute 2, Profile field: There is no e-mail."),
                        new Found("third-party", false, "Attribute 1, third-party: The plugin failed."));
    }

    @Test
    void valuesAreWordsWhereThereAreAny() {
        AuditEntry entry = entry(Map.of("saml.acs", "https://app.example.com/acs"))
                .with(Detail.LEVEL, "SECOND_FACTOR")
                .with(Detail.ONLY_GRANTED, "true")
                .with(Map.of("duration", "PT15M", "userAgent", ""));

        assertThat(wording.facts(entry))
                .contains(
                        new Fact("Level", "Password and second factor"),
                        new Fact("Admits people of granted organizations only", "Yes"),
                        new Fact("Shut out for", "15 min"),
                        new Fact("Browser", "–"),
                        new Fact("Sent to", "https://app.example.com/acs"));
    }

    @Test
    void changedSettingsAreNamedAsInTheirForm() {
        AuditEntry entry =
                entry(Map.of()).with(Detail.PROTOCOL, "saml").with(Detail.CHANGED, "name, signResponse, other");

        assertThat(wording.facts(entry)).contains(new Fact("Changed", "name, Sign the response, other"));
    }

    private static AuditEntry entry(Map<String, String> facts) {
        return AuditEntry.decision(Action.SIGN_ON_GRANTED, Outcome.GRANTED, "192.0.2.7")
                .with(facts);
    }

    private static Wording in(Locale language) {
        return new Wording(Texts.of(language), (key, arguments) -> Optional.ofNullable(OF_PLUGINS.get(key))
                .map(text -> Texts.fill(text, name -> arguments.getOrDefault(name, ""))));
    }

    private static Set<String> names(Stream<String> names) {
        return names.collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<String> keys(Locale language, String start) {
        return Texts.of(language).keys().stream()
                .filter(key -> key.startsWith(start))
                .map(key -> key.substring(start.length()))
                .collect(Collectors.toSet());
    }
}
