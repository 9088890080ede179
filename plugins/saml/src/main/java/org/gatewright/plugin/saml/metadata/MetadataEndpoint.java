package org.gatewright.plugin.saml.metadata;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatewright.plugin.saml.binding.Parameters;
import org.gatewright.plugin.saml.setting.ApplicationSettings;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.protocol.ProtocolError;
import org.gatewright.spi.protocol.ProtocolException;
import org.gatewright.spi.protocol.ProtocolHost.Applications;
import org.gatewright.spi.protocol.ProtocolRequest;
import org.gatewright.spi.protocol.Reply;

/** Hands out our metadata and certificate to whoever asks; nothing in them comes from the request. */
public final class MetadataEndpoint {

    private static final int OK = 200;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final String METADATA_TYPE = "application/samlmetadata+xml";
    private static final String CERTIFICATE_TYPE = "application/x-x509-ca-cert";
    private static final String PROFILE = "profile";
    private static final String APPLICATION = "application";
    /** Kept anywhere, but never used without asking: there is an ETag, and a roll-over must be seen at once. */
    private static final Map<String, String> REVALIDATED = Map.of("Cache-Control", "no-cache");

    private final OurMetadata metadata;
    private final Applications applications;
    private final ApplicationSettings settings;

    public MetadataEndpoint(OurMetadata metadata, Applications applications, ApplicationSettings settings) {
        this.metadata = metadata;
        this.applications = applications;
        this.settings = settings;
    }

    /**
     * The document, or with {@code ?profile=aws} a short one, or with {@code ?application=} that of an application, by alias,
     * which knows us by another name.
     *
     * @throws ProtocolException if there is no such application
     */
    public Reply metadata(ProtocolRequest request) {
        if (!request.method().equals("GET")) {
            return notAllowed();
        }
        Parameters parameters = Parameters.parse(request.rawQuery(), Set.of(PROFILE, APPLICATION));
        Profile profile = parameters.text(PROFILE).flatMap(Profile::find).orElse(Profile.FULL);
        ByteBuffer document = parameters
                .text(APPLICATION)
                .map(alias -> metadata.variant(settings.of(find(alias)), profile))
                .orElseGet(() -> metadata.common(profile));
        return new Reply.Document(OK, METADATA_TYPE, document, REVALIDATED);
    }

    private Application find(String alias) {
        Optional<Application> application = applications.byAlias(alias);
        return application.orElseThrow(() -> new ProtocolException(
                ProtocolError.UNKNOWN_APPLICATION, APPLICATION, alias, "the alias of an active SAML application"));
    }

    /** The certificate of the key in use, as a file. */
    public Reply certificate(ProtocolRequest request) {
        if (!request.method().equals("GET")) {
            return notAllowed();
        }
        ByteBuffer pem = ByteBuffer.wrap(metadata.certificate().getBytes(StandardCharsets.US_ASCII));
        return new Reply.Document(
                OK,
                CERTIFICATE_TYPE,
                pem,
                Map.of("Cache-Control", "no-cache", "Content-Disposition", "attachment; filename=\"idp.crt\""));
    }

    private static Reply notAllowed() {
        return new Reply.Document(
                METHOD_NOT_ALLOWED, "text/plain;charset=UTF-8", ByteBuffer.allocate(0), Map.of("Allow", "GET, HEAD"));
    }
}
