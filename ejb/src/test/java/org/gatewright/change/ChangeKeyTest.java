package org.gatewright.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChangeKeyTest {

    @ParameterizedTest
    @EnumSource
    void everyKindOfChangeTravels(Changed.Kind kind) {
        Changed change = new Changed(kind, "id-1");

        assertThat(ChangeKey.read(ChangeKey.of(change))).hasValue(change);
    }

    @Test
    void anIdMayHoldTheMarkBetweenTheParts() {
        Changed change = new Changed(Changed.Kind.SETTING, "saml:2");

        assertThat(ChangeKey.read(ChangeKey.of(change))).hasValue(change);
    }

    @Test
    void theInstanceItselfHasAnEmptyId() {
        Changed change = new Changed(Changed.Kind.POLICY, "");

        assertThat(ChangeKey.read(ChangeKey.of(change))).hasValue(change);
    }

    @Test
    void whatOnlyANewerReleaseKnowsIsPassedOver() {
        assertThat(ChangeKey.read("TENANT:1")).isEmpty();
    }
}
