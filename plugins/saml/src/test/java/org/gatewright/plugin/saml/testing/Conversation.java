package org.gatewright.plugin.saml.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.gatewright.spi.protocol.Intent;
import org.gatewright.spi.protocol.Outcome;
import org.gatewright.spi.protocol.Protocol;
import org.gatewright.spi.protocol.ProtocolRequest;
import org.gatewright.spi.protocol.Refusal;
import org.gatewright.spi.protocol.SignedOn;

/** A sign-on from request to answer, as the server leads it. */
public final class Conversation {

    private final Protocol protocol;

    public Conversation(TestServer server) {
        this.protocol = server.protocol();
    }

    /** What the protocol answers when the person is signed on. */
    public Outcome outcome(ProtocolRequest request, SignedOn signedOn) {
        return protocol.grant(signOn(request), signedOn);
    }

    public Outcome.Granted granted(ProtocolRequest request, SignedOn signedOn) {
        Outcome outcome = outcome(request, signedOn);
        assertThat(outcome).isInstanceOf(Outcome.Granted.class);
        return (Outcome.Granted) outcome;
    }

    /** The Response to a sign-on that the application asked for. */
    public Message response(ProtocolRequest request, SignedOn signedOn) {
        return Message.posted(granted(request, signedOn).reply());
    }

    /** The Response to a sign-on that is refused. */
    public Message refusal(ProtocolRequest request, Refusal refusal) {
        return Message.posted(protocol.refuse(signOn(request), refusal));
    }

    public Intent.SignOn signOn(ProtocolRequest request) {
        Intent intent = protocol.read(request);
        assertThat(intent).isInstanceOf(Intent.SignOn.class);
        return (Intent.SignOn) intent;
    }
}
