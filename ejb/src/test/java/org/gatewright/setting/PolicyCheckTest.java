package org.gatewright.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.gatewright.failure.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyCheckTest {

    @Test
    void theInitialPoliciesCanBeSaved() {
        Policies initial = Policies.INITIAL;

        assertThatCode(() -> PolicyCheck.check(new PolicyChange(
                        Optional.of(initial.password()),
                        Optional.of(initial.lockout()),
                        Optional.of(initial.login()),
                        Optional.of(initial.session()),
                        Optional.of(initial.branding()))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 129})
    void aPasswordLengthOutOfRangeIsRefused(int length) {
        refused("password.minimumLength", password(length));
    }

    @Test
    void idleIsNotLongerThanMaximum() {
        SessionPolicy session = new SessionPolicy(Duration.ofHours(2), Duration.ofHours(1), Duration.ofHours(1));

        refused(
                "session.idle",
                new PolicyChange(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(session), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"red", "#12345", "#1234567", "#12345g", "url(x)"})
    void anAccentIsAColour(String accent) {
        refused("branding.accent", branding(new Branding(Optional.empty(), Optional.of(accent), Optional.empty())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.com/logo.png", "data:text/html;base64,AAAA", "data:image/png;base64,\"x"})
    void v039_aLogoIsAnImageAndNothingElse(String logo) {
        refused("branding.logo", branding(new Branding(Optional.empty(), Optional.empty(), Optional.of(logo))));
    }

    private static void refused(String field, PolicyChange change) {
        assertThatThrownBy(() -> PolicyCheck.check(change))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.field()).contains(field));
    }

    private static PolicyChange password(int length) {
        return new PolicyChange(
                Optional.of(new PasswordPolicy(length, true)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static PolicyChange branding(Branding branding) {
        return new PolicyChange(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(branding));
    }
}
