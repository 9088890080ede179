package org.gatewright.key;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.gatewright.change.ChangeListener;
import org.gatewright.change.Changed;
import org.gatewright.spi.protocol.ProtocolHost;
import org.jspecify.annotations.Nullable;

/** The keys that messages are signed with, ready for use in this node's memory. */
@ApplicationScoped
public class SigningKeys implements ProtocolHost.SigningKeys, ChangeListener {

    @Inject
    StoredKeys stored;

    @Inject
    Secrets secrets;

    @Inject
    Clock clock;

    private volatile @Nullable List<Ready> known;

    /** A key as it is used; whether it is still published depends on the time. */
    private record Ready(ProtocolHost.SigningKey key, SigningKeyEntity entity) {}

    @Override
    public ProtocolHost.SigningKey active() {
        return all().get(0).key();
    }

    @Override
    public List<ProtocolHost.SigningKey> published() {
        Instant now = Instant.now(clock);
        return all().stream()
                .filter(ready -> ready.entity().isPublished(now))
                .map(Ready::key)
                .toList();
    }

    /** The fingerprints of the published keys, that of the active one first; see {@link KeyInfo}. */
    public List<String> fingerprints() {
        return published().stream()
                .map(key -> Pem.fingerprint(key.certificate()))
                .toList();
    }

    @Override
    public void changed(Changed change) {
        if (change.kind() == Changed.Kind.KEY) {
            missedChanges();
        }
    }

    @Override
    public synchronized void missedChanges() {
        known = null;
    }

    private List<Ready> all() {
        List<Ready> keys = known;
        return keys == null ? load() : keys;
    }

    /** Under the same lock as {@link #missedChanges()}, so that what was read before a change is not kept after it. */
    private synchronized List<Ready> load() {
        List<Ready> keys = stored.list().stream().map(this::ready).toList();
        if (keys.isEmpty() || keys.get(0).entity().state != KeyState.ACTIVE) {
            throw new IllegalStateException("There is no active signing key");
        }
        known = keys;
        return keys;
    }

    private Ready ready(SigningKeyEntity entity) {
        byte[] encoded = secrets.decryptBytes(entity.encryptedPrivateKey);
        String family = KeyAlgorithm.named(entity.algorithm).orElseThrow().family();
        try {
            PrivateKey key = KeyFactory.getInstance(family).generatePrivate(new PKCS8EncodedKeySpec(encoded));
            return new Ready(new ProtocolHost.SigningKey(key, Pem.certificate(entity.certificate)), entity);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Signing key " + entity.id + " can't be read", e);
        }
    }
}
