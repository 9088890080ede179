package org.gatewright.web.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProtocolPathTest {

    @Test
    void theFirstPartIsTheProtocol() {
        assertThat(ProtocolPath.of("/saml/v2/SSO")).contains(new ProtocolPath("saml", "v2/SSO"));
        assertThat(ProtocolPath.of("/saml/metadata")).contains(new ProtocolPath("saml", "metadata"));
        assertThat(ProtocolPath.of("/saml/")).contains(new ProtocolPath("saml", ""));
    }

    @Test
    void aPathOfOnePartIsNoProtocols() {
        assertThat(ProtocolPath.of("/saml")).isEmpty();
        assertThat(ProtocolPath.of("/")).isEmpty();
    }

    @Test
    void commandLineClientsFindTheUnsolicitedSignOn() {
        assertThat(ProtocolPath.of("/idp/profile/SAML2/Unsolicited/SSO"))
                .contains(new ProtocolPath("saml", "v2/unsolicited"));
    }
}
