package org.gatewright.plugin.saml.testing;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.gatewright.plugin.saml.binding.BrowserBindings;
import org.gatewright.plugin.saml.request.Asked;
import org.gatewright.plugin.saml.request.SamlState;
import org.gatewright.plugin.saml.request.SignOnRequests;
import org.gatewright.plugin.saml.setting.ApplicationSettings;
import org.gatewright.plugin.saml.xml.XmlParser;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.protocol.ProtocolException;
import org.gatewright.spi.protocol.ProtocolHost;
import org.gatewright.spi.protocol.ProtocolRequest;

/** Where sign-on requests arrive: everything from the octets of HTTP to the intent, put together as in the server. */
public final class Desk {

    private final BrowserBindings bindings = new BrowserBindings(new XmlParser());
    private final SignOnRequests requests;

    public Desk(ProtocolHost host) {
        this.requests = new SignOnRequests(host, new ApplicationSettings());
    }

    public static Desk of(Application... applications) {
        TestServer server = new TestServer();
        List.of(applications).forEach(server::with);
        return new Desk(server.host());
    }

    public Asked ask(ProtocolRequest request) {
        return requests.read(bindings.read(request));
    }

    public SamlState stateOf(ProtocolRequest request) {
        return SamlState.of(ask(request).signOn().state());
    }

    /** The refusal of a request that must be refused. */
    public ProtocolException refusal(ProtocolRequest request) {
        ProtocolException refusal = catchThrowableOfType(ProtocolException.class, () -> ask(request));
        if (refusal == null) {
            throw new AssertionError("accepted, but had to be refused");
        }
        return refusal;
    }
}
