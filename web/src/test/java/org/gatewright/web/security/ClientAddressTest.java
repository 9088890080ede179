package org.gatewright.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClientAddressTest {

    private final ClientAddress behindProxies = new ClientAddress(List.of("10.0.0.0/8", "2001:db8::1"));

    @Test
    void v070_withoutATrustedProxyTheHeaderCountsForNothing() {
        assertThat(new ClientAddress(List.of()).of("10.1.1.1", List.of("203.0.113.7")))
                .isEqualTo("10.1.1.1");
        assertThat(behindProxies.of("198.51.100.1", List.of("203.0.113.7"))).isEqualTo("198.51.100.1");
    }

    @Test
    void theLastAddressThatIsNoProxyIsTheClient() {
        assertThat(behindProxies.of("10.1.1.1", List.of("192.0.2.66, 203.0.113.7, 10.2.2.2")))
                .isEqualTo("203.0.113.7");
        assertThat(behindProxies.of("2001:db8::1", List.of("192.0.2.66", "203.0.113.7")))
                .isEqualTo("203.0.113.7");
    }

    @Test
    void whatIsNoAddressEndsTheSearch() {
        assertThat(behindProxies.of("10.1.1.1", List.of("203.0.113.7, evil.example, 10.2.2.2")))
                .isEqualTo("10.2.2.2");
        assertThat(behindProxies.of("10.1.1.1", List.of(""))).isEqualTo("10.1.1.1");
    }

    @Test
    void aProxyThatIsNoAddressIsRefused() {
        assertThatThrownBy(() -> new ClientAddress(List.of("proxy.example.com")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ClientAddress(List.of("10.0.0.0/33")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
