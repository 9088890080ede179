package org.gatewright.plugin.saml.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatewright.plugin.saml.setting.Binding;
import org.gatewright.spi.protocol.Level;
import org.junit.jupiter.api.Test;

class SamlStateTest {

    @Test
    void comesBackFromItsMapAsItWas() {
        SamlState full = new SamlState(
                Optional.of("_id"),
                "https://crm.example.com/acs",
                Binding.POST,
                Optional.of(" state & more\n"),
                new NameIdPolicy(Optional.of("urn:f"), Optional.of("urn:q"), Optional.of(false)),
                Map.of(Level.PASSWORD, "urn:p", Level.SECOND_FACTOR, "urn:s"),
                Optional.of(new RequestedName("alice", Optional.of("urn:f"), Optional.of("n"), Optional.of("q"))),
                Set.of(RequestNote.SHA1, RequestNote.DEFLATED_POST));

        assertThat(SamlState.of(full.toMap())).isEqualTo(full);
    }

    @Test
    void tellsWhatIsAbsentFromWhatIsEmpty() {
        SamlState absent = SamlState.unsolicited("https://crm.example.com/acs", Optional.empty());
        SamlState empty = SamlState.unsolicited("https://crm.example.com/acs", Optional.of(""));

        assertThat(SamlState.of(absent.toMap())).isEqualTo(absent);
        assertThat(SamlState.of(empty.toMap()).relayState()).contains("");
        assertThat(SamlState.of(empty.toMap()).requestId()).isEmpty();
    }

    @Test
    void statesAContextForEveryLevel() {
        SamlState state = SamlState.unsolicited("https://crm.example.com/acs", Optional.empty());

        assertThat(state.contextClass(Level.PASSWORD)).endsWith(":PasswordProtectedTransport");
        assertThat(state.contextClass(Level.SECOND_FACTOR)).isEqualTo("https://refeds.org/profile/mfa");
    }

    @Test
    void refusesAForeignMap() {
        assertThatThrownBy(() -> SamlState.of(Map.of("x", "y"))).isInstanceOf(IllegalArgumentException.class);
    }
}
