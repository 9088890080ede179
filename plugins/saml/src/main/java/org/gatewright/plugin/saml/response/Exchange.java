package org.gatewright.plugin.saml.response;

import java.util.Optional;
import org.gatewright.plugin.saml.request.SamlState;
import org.gatewright.plugin.saml.setting.AssertionConsumerService;
import org.gatewright.plugin.saml.setting.SamlSettings;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.protocol.ProtocolError;
import org.gatewright.spi.protocol.ProtocolException;

/** What an answer is written from, besides the person: to whom, how it is set up there, and what was asked. */
record Exchange(Application application, SamlSettings settings, SamlState state) {

    /**
     * Reads on from what was kept while the person logged in.
     *
     * @throws ProtocolException if the address to answer to is no longer registered: nothing is sent there
     */
    static Exchange of(Application application, SamlSettings settings, SamlState state) {
        boolean registered = settings.endpoints().assertionConsumerServices().stream()
                .map(AssertionConsumerService::location)
                .anyMatch(state.answerTo()::equals);
        if (!registered) {
            throw new ProtocolException(
                    ProtocolError.UNREGISTERED_ADDRESS,
                    "AssertionConsumerServiceURL",
                    state.answerTo(),
                    "an address that is still registered",
                    Optional.of(application));
        }
        return new Exchange(application, settings, state);
    }
}
