package org.gatewright.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.gatewright.outbound.AddressPolicy.Reach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "8.8.8.8,                    PUBLIC",
        "100.63.255.255,             PUBLIC",
        "172.15.255.255,             PUBLIC",
        "2a00:1450:4001:800::2003,   PUBLIC",
        "127.0.0.1,                  LOOPBACK",
        "127.255.255.254,            LOOPBACK",
        "2130706433,                 LOOPBACK",
        "::1,                        LOOPBACK",
        "::ffff:127.0.0.1,           LOOPBACK",
        "::127.0.0.1,                LOOPBACK",
        "64:ff9b::127.0.0.1,         LOOPBACK",
        "2002:7f00:1::,              LOOPBACK",
        "10.1.2.3,                   PRIVATE",
        "100.64.0.1,                 PRIVATE",
        "172.16.0.1,                 PRIVATE",
        "172.31.255.255,             PRIVATE",
        "192.168.1.1,                PRIVATE",
        "198.19.0.1,                 PRIVATE",
        "fc00::1,                    PRIVATE",
        "fd12:3456::1,               PRIVATE",
        "fec0::1,                    PRIVATE",
        "::ffff:10.0.0.1,            PRIVATE",
        "64:ff9b::10.0.0.1,          PRIVATE",
        "2002:c0a8:101::1,           PRIVATE",
        "2001:0:1:2:3:4:f5ff:fffe,   PRIVATE",
        "0.0.0.0,                    FORBIDDEN",
        "100.100.100.200,            FORBIDDEN",
        "169.254.169.254,            FORBIDDEN",
        "169.254.170.2,              FORBIDDEN",
        "192.0.2.1,                  FORBIDDEN",
        "224.0.0.1,                  FORBIDDEN",
        "255.255.255.255,            FORBIDDEN",
        "::,                         FORBIDDEN",
        "fe80::1,                    FORBIDDEN",
        "ff02::1,                    FORBIDDEN",
        "fd00:ec2::254,              FORBIDDEN",
        "2001:db8::1,                FORBIDDEN",
        "64:ff9b:1::a9fe:a9fe,       FORBIDDEN",
        "::ffff:169.254.169.254,     FORBIDDEN",
        "::169.254.169.254,          FORBIDDEN",
        "::ffff:0:169.254.169.254,   FORBIDDEN",
        "64:ff9b::169.254.169.254,   FORBIDDEN",
        "2002:a9fe:a9fe::1,          FORBIDDEN",
        "2001:0:1:2:3:4:5601:5601,   FORBIDDEN",
    })
    void v059_knowsWhereAnAddressLeads(String literal, Reach reach) throws UnknownHostException {
        assertThat(AddressPolicy.reach(InetAddress.getAllByName(literal)[0])).isEqualTo(reach);
    }

    @Test
    void v059_allowsWhatTheOperatorAllowedAndNoMore() throws UnknownHostException {
        InetAddress open = InetAddress.getAllByName("8.8.8.8")[0];
        InetAddress loopback = InetAddress.getAllByName("127.0.0.1")[0];
        InetAddress inside = InetAddress.getAllByName("10.0.0.1")[0];
        InetAddress linkLocal = InetAddress.getAllByName("169.254.169.254")[0];

        assertThat(new AddressPolicy(false, false)).satisfies(strict -> {
            assertThat(strict.allows(open)).isTrue();
            assertThat(strict.allows(loopback)).isFalse();
            assertThat(strict.allows(inside)).isFalse();
        });
        assertThat(new AddressPolicy(true, false).allows(loopback)).isTrue();
        assertThat(new AddressPolicy(true, false).allows(inside)).isFalse();
        assertThat(new AddressPolicy(false, true).allows(inside)).isTrue();
        assertThat(new AddressPolicy(false, true).allows(loopback)).isFalse();
        assertThat(new AddressPolicy(true, true).allows(linkLocal)).isFalse();
    }
}
