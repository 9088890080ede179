package org.gatewright.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileTest {

    @Test
    void makesADisplayNameWhereNoneIsGiven() {
        assertThat(Profile.displayName(" Dr. Alice ", "Alice", "Smith", "alice"))
                .isEqualTo("Dr. Alice");
        assertThat(Profile.displayName("", "Alice", "Smith", "alice")).isEqualTo("Alice Smith");
        assertThat(Profile.displayName("", "", "Smith", "alice")).isEqualTo("Smith");
        assertThat(Profile.displayName(" ", "", "", "alice")).isEqualTo("alice");
        assertThat(Profile.displayName("", "a".repeat(200), "b".repeat(200), "alice"))
                .hasSize(200);
    }

    @Test
    void takesMailAddresses() {
        assertThat(Profile.email(Optional.of(" alice@example.com "))).hasValue("alice@example.com");
        assertThat(Profile.email(Optional.of(" "))).isEmpty();
        assertThat(Profile.email(Optional.empty())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice", "@example.com", "alice@", "alice smith@example.com", "alice@exam\u0000ple.com"})
    void refusesWhatIsNoMailAddress(String email) {
        assertFault(() -> Profile.email(Optional.of(email)), ErrorCode.EMAIL_INVALID, "email");
    }

    @Test
    void v010_refusesAMailAddressOfAMillionCharacters() {
        String email = "a".repeat(1_000_000) + "@example.com";

        assertFault(() -> Profile.email(Optional.of(email)), ErrorCode.EMAIL_INVALID, "email");
    }

    @Test
    void takesLanguageTags() {
        assertThat(Profile.language(Optional.of("DE"))).hasValue("de");
        assertThat(Profile.language(Optional.of("de-at"))).hasValue("de-AT");
        assertThat(Profile.language(Optional.of(""))).isEmpty();
        assertFault(() -> Profile.language(Optional.of("deutsch, bitte")), ErrorCode.LANGUAGE_INVALID, "language");
    }

    @Test
    void keepsTheOrganizationsOwnFields() {
        assertThat(Profile.fields(Map.of("costCenter", " 4711 ", "team", " ")))
                .containsExactly(Map.entry("costCenter", "4711"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cost center", "email", "userName", "<b>", "\u00fcber"})
    void refusesNamesThatNoFieldCanHave(String name) {
        assertFault(() -> Profile.fields(Map.of(name, "x")), ErrorCode.FIELD_INVALID, "fields." + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\u0000b"})
    void v056_refusesLineBreaksInFields(String value) {
        assertFault(() -> Profile.fields(Map.of("team", value)), ErrorCode.FIELD_INVALID, "fields.team");
    }

    private static void assertFault(ThrowingCallable call, ErrorCode code, String field) {
        assertThatThrownBy(call).isInstanceOfSatisfying(DomainException.class, fault -> {
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.field()).hasValue(field);
        });
    }
}
