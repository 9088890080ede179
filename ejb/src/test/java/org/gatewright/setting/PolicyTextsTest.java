package org.gatewright.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PolicyTextsTest {

    private static final PolicyChange EVERYTHING = new PolicyChange(
            Optional.of(new PasswordPolicy(20, false)),
            Optional.of(new LockoutPolicy(3, Duration.ofMinutes(30))),
            Optional.of(new LoginPolicy(true, true)),
            Optional.of(new SessionPolicy(Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofMinutes(30))),
            Optional.of(new Branding(Optional.of("Example Works"), Optional.of("#0e5f7d"), Optional.empty())));

    @Test
    void whatIsWrittenIsReadBack() {
        Policies read = PolicyTexts.read(Policies.INITIAL, PolicyTexts.write(EVERYTHING));

        assertThat(read)
                .isEqualTo(new Policies(
                        EVERYTHING.password().orElseThrow(),
                        EVERYTHING.lockout().orElseThrow(),
                        EVERYTHING.login().orElseThrow(),
                        EVERYTHING.session().orElseThrow(),
                        EVERYTHING.branding().orElseThrow()));
    }

    @Test
    void aPolicyThatIsNotThereIsTheOneBelow() {
        assertThat(PolicyTexts.read(Policies.INITIAL, Map.of())).isEqualTo(Policies.INITIAL);
    }

    @Test
    void aValueThatIsNotThereIsTheOneBelow() {
        Policies read = PolicyTexts.read(Policies.INITIAL, Map.of("password", Map.of("minimumLength", "16")));

        assertThat(read.password())
                .isEqualTo(new PasswordPolicy(16, Policies.INITIAL.password().refuseUserName()));
    }
}
