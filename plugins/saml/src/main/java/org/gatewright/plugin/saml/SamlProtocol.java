package org.gatewright.plugin.saml;

import java.nio.ByteBuffer;
import java.util.Map;
import org.gatewright.plugin.saml.binding.BrowserBindings;
import org.gatewright.plugin.saml.metadata.MetadataEndpoint;
import org.gatewright.plugin.saml.metadata.OurMetadata;
import org.gatewright.plugin.saml.nameid.Names;
import org.gatewright.plugin.saml.request.Asked;
import org.gatewright.plugin.saml.request.SamlState;
import org.gatewright.plugin.saml.request.SignOnRequests;
import org.gatewright.plugin.saml.request.UnsolicitedRequests;
import org.gatewright.plugin.saml.response.Previews;
import org.gatewright.plugin.saml.response.Responses;
import org.gatewright.plugin.saml.setting.ApplicationSettings;
import org.gatewright.plugin.saml.signature.Signers;
import org.gatewright.plugin.saml.xml.OpenSaml;
import org.gatewright.plugin.saml.xml.XmlParser;
import org.gatewright.spi.protocol.Intent;
import org.gatewright.spi.protocol.Outcome;
import org.gatewright.spi.protocol.Preview;
import org.gatewright.spi.protocol.PreviewRequest;
import org.gatewright.spi.protocol.Protocol;
import org.gatewright.spi.protocol.ProtocolHost;
import org.gatewright.spi.protocol.ProtocolRequest;
import org.gatewright.spi.protocol.Refusal;
import org.gatewright.spi.protocol.Reply;
import org.gatewright.spi.protocol.SignedOn;

/** Speaks SAML 2.0 as an identity provider: the browser profile, by HTTP-Redirect and HTTP-POST, and metadata. */
final class SamlProtocol implements Protocol {

    private static final int NOT_FOUND = 404;

    private final MetadataEndpoint metadata;
    private final BrowserBindings bindings;
    private final SignOnRequests requests;
    private final UnsolicitedRequests unsolicited;
    private final Responses responses;
    private final Previews previews;

    SamlProtocol(ProtocolHost host) {
        OpenSaml.start();
        ApplicationSettings settings = new ApplicationSettings();
        Signers signers = new Signers(host.keys());
        OurMetadata ours = new OurMetadata(host, signers);
        this.metadata = new MetadataEndpoint(ours, host.applications(), settings);
        this.bindings = new BrowserBindings(new XmlParser());
        this.requests = new SignOnRequests(host, settings);
        this.unsolicited = new UnsolicitedRequests(host, settings);
        this.responses = new Responses(settings, new Names(host.names()), signers, ours, host.clock());
        this.previews = new Previews(settings, responses, signers, host.names());
    }

    /** The paths without {@code v2} are those of the guide that many service providers were once set up by. */
    @Override
    public Intent read(ProtocolRequest request) {
        return switch (request.path()) {
            case "v2/SSO", "SSO" -> signOn(request);
            case "v2/unsolicited" -> unsolicited.read(request);
            case "v2/metadata", "metadata" -> new Intent.Answer(metadata.metadata(request));
            case "v2/certificate" -> new Intent.Answer(metadata.certificate(request));
            default ->
                new Intent.Answer(
                        new Reply.Document(NOT_FOUND, "text/plain;charset=UTF-8", ByteBuffer.allocate(0), Map.of()));
        };
    }

    private Intent signOn(ProtocolRequest request) {
        Asked asked = requests.read(bindings.read(request));
        return asked.refusal()
                .<Intent>map(refusal -> new Intent.Answer(refuse(asked.signOn(), refusal)))
                .orElse(asked.signOn());
    }

    @Override
    public Outcome grant(Intent.SignOn request, SignedOn signedOn) {
        return responses.grant(request.application(), SamlState.of(request.state()), signedOn);
    }

    @Override
    public Reply refuse(Intent.SignOn request, Refusal refusal) {
        return responses.refuse(request.application(), SamlState.of(request.state()), refusal);
    }

    /** Never asked: {@link #read} takes no logout requests. */
    @Override
    public Reply signedOut(Intent.SignOut request) {
        throw new IllegalStateException("SAML logout was neither advertised nor read");
    }

    @Override
    public Preview preview(PreviewRequest request) {
        return previews.of(request);
    }
}
