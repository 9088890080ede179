package org.gatewright.plugin.saml.metadata;

import java.nio.ByteBuffer;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gatewright.plugin.saml.setting.Certificates;
import org.gatewright.plugin.saml.setting.InstanceSettings;
import org.gatewright.plugin.saml.setting.OwnAddresses;
import org.gatewright.plugin.saml.setting.SamlSettings;
import org.gatewright.plugin.saml.setting.SigningAlgorithm;
import org.gatewright.plugin.saml.signature.Signer;
import org.gatewright.plugin.saml.signature.Signers;
import org.gatewright.spi.protocol.ProtocolHost;
import org.gatewright.spi.protocol.ProtocolHost.SigningKey;

/** This server's own metadata and certificate as they are now. What was written is kept until it would be another. */
public final class OurMetadata {

    private static final Duration LEAST_VALIDITY = Duration.ofDays(7);
    private static final int MOST_KEPT = 1_000;

    private final ProtocolHost host;
    private final Signers signers;
    private final OwnAddresses addresses;
    private final Map<Variant, Document> kept = new ConcurrentHashMap<>();

    /** One document of several. */
    private record Variant(String entityId, Profile profile) {}

    private record Document(Description description, Optional<Signer> signer, ByteBuffer octets) {}

    public OurMetadata(ProtocolHost host, Signers signers) {
        this.host = host;
        this.signers = signers;
        this.addresses = new OwnAddresses(host.publicUrl());
    }

    /** For everybody. */
    public ByteBuffer common(Profile profile) {
        InstanceSettings instance = InstanceSettings.of(host.settings().get());
        return document(new Variant(addresses.entityId(), profile), instance, instance.requireSignedRequests());
    }

    /** For an application; another document than the common one only if we go by another name there. */
    public ByteBuffer variant(SamlSettings settings, Profile profile) {
        if (settings.issuer().isEmpty()) {
            return common(profile);
        }
        InstanceSettings instance = InstanceSettings.of(host.settings().get());
        return document(
                new Variant(addresses.entityId(settings), profile), instance, demandsSignatures(instance, settings));
    }

    /** What we are called towards an application. */
    public String entityId(SamlSettings settings) {
        return addresses.entityId(settings);
    }

    /** Whether an application's requests must be signed. */
    public boolean demandsSignatures(SamlSettings settings) {
        return demandsSignatures(InstanceSettings.of(host.settings().get()), settings);
    }

    private static boolean demandsSignatures(InstanceSettings instance, SamlSettings settings) {
        return instance.requireSignedRequests() || settings.requests().signed();
    }

    private ByteBuffer document(Variant variant, InstanceSettings instance, boolean wantSigned) {
        Description description = new Description(
                variant.entityId(),
                wantSigned,
                variant.profile(),
                certificates(),
                addresses.singleSignOn(),
                instance.metadataValidity().map(this::validUntil));
        Optional<Signer> signer =
                instance.signMetadata() ? Optional.of(signers.active(SigningAlgorithm.FITTING)) : Optional.empty();
        Document known = kept.get(variant);
        if (known != null
                && known.description().equals(description)
                && known.signer().equals(signer)) {
            return known.octets().duplicate();
        }
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        ByteBuffer octets = ByteBuffer.wrap(description.write(signer)).asReadOnlyBuffer();
        kept.put(variant, new Document(description, signer, octets));
        return octets.duplicate();
    }

    /** Moves once a day, and is never nearer than was promised. */
    private Instant validUntil(Duration validity) {
        Duration promised = validity.compareTo(LEAST_VALIDITY) < 0 ? LEAST_VALIDITY : validity;
        return host.clock()
                .instant()
                .truncatedTo(ChronoUnit.DAYS)
                .plus(1, ChronoUnit.DAYS)
                .plus(promised);
    }

    private List<X509Certificate> certificates() {
        return host.keys().published().stream().map(SigningKey::certificate).toList();
    }

    /** Whether the certificate of the key in use is among those published. */
    public boolean hasActiveCertificate() {
        return certificates().contains(host.keys().active().certificate());
    }

    /** The certificate of the key in use, in PEM. */
    public String certificate() {
        return Certificates.pem(host.keys().active().certificate());
    }
}
