package org.gatewright.key;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatewright.administrator.Actor;
import org.gatewright.administrator.Permission;
import org.gatewright.audit.Action;
import org.gatewright.audit.Audit;
import org.gatewright.audit.AuditEntry;
import org.gatewright.audit.Detail;
import org.gatewright.change.Changed;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.identifier.Ids;

/**
 * The instance's signing keys and their roll-over: a next key is published, then signs in place of the one before, which is
 * retired and published until its grace ends. Private parts never come out.
 */
@Stateless
public class KeyService {

    private static final int SERIAL_BITS = 127;

    @Inject
    StoredKeys stored;

    @Inject
    Secrets secrets;

    @Inject
    CertificateName certificateName;

    @Inject
    Audit audit;

    @Inject
    Event<Changed> changes;

    @Inject
    Clock clock;

    private final SecureRandom random = new SecureRandom();

    /** Every key, the one that signs first. */
    public List<KeyInfo> list(Actor actor) {
        actor.require(Permission.KEY_READ);
        return stored.list().stream().map(SigningKeyEntity::info).toList();
    }

    public KeyInfo load(Actor actor, String id) {
        actor.require(Permission.KEY_READ);
        return load(id).info();
    }

    /**
     * Makes the first key, which signs at once.
     *
     * @throws DomainException {@code KEY_IN_USE} if there is one
     */
    public KeyInfo createFirst(Actor actor) {
        actor.require(Permission.KEY_WRITE);
        if (!stored.lock().isEmpty()) {
            throw DomainException.of(ErrorCode.KEY_IN_USE);
        }
        return add(actor, generate(KeyAlgorithm.RSA_3072), KeyState.ACTIVE, Action.KEY_CREATED);
    }

    /**
     * Makes the next key.
     *
     * @param algorithm see {@link KeyInfo}
     * @throws DomainException {@code KEY_IN_USE} if there is a next one
     */
    public KeyInfo createNext(Actor actor, String algorithm) {
        actor.require(Permission.KEY_WRITE);
        KeyAlgorithm known = KeyAlgorithm.named(algorithm)
                .orElseThrow(() -> DomainException.of(ErrorCode.KEY_INVALID).at("algorithm"));
        refuseSecondNext();
        return add(actor, generate(known), KeyState.NEXT, Action.KEY_CREATED);
    }

    /**
     * Takes over the next key from a file.
     *
     * @param content PKCS#12 or PEM, with the certificate
     * @param passphrase empty if there is none
     * @throws DomainException {@code KEY_INVALID}, {@code KEY_PASSPHRASE_WRONG}, {@code KEY_WEAK}, {@code KEY_MISMATCH} or
     *     {@code KEY_IN_USE}
     */
    public KeyInfo importNext(Actor actor, byte[] content, String passphrase) {
        actor.require(Permission.KEY_WRITE);
        KeyMaterial material = KeyImport.read(content, passphrase, Instant.now(clock));
        refuseSecondNext();
        return add(actor, material, KeyState.NEXT, Action.KEY_IMPORTED);
    }

    /** The next key signs from now on, and the one before is retired. */
    public KeyInfo activateNext(Actor actor) {
        actor.require(Permission.KEY_WRITE);
        List<SigningKeyEntity> keys = stored.lock();
        SigningKeyEntity next =
                inState(keys, KeyState.NEXT).orElseThrow(() -> DomainException.of(ErrorCode.ILLEGAL_TRANSITION));
        Instant now = Instant.now(clock);
        inState(keys, KeyState.ACTIVE).ifPresent(active -> active.retire(now));
        next.state = KeyState.ACTIVE;
        return done(actor, Action.KEY_ACTIVATED, next);
    }

    /** A next key will not be used after all; it stays published until its grace ends. */
    public KeyInfo retire(Actor actor, String id) {
        actor.require(Permission.KEY_WRITE);
        SigningKeyEntity key = load(id);
        if (key.state != KeyState.NEXT) {
            throw DomainException.of(
                    key.state == KeyState.ACTIVE ? ErrorCode.KEY_IN_USE : ErrorCode.ILLEGAL_TRANSITION);
        }
        key.retire(Instant.now(clock));
        return done(actor, Action.KEY_RETIRED, key);
    }

    /** A retired key is published no more. */
    public void remove(Actor actor, String id) {
        actor.require(Permission.KEY_WRITE);
        SigningKeyEntity key = load(id);
        if (key.state != KeyState.RETIRED) {
            throw DomainException.of(ErrorCode.KEY_IN_USE);
        }
        stored.remove(key);
        done(actor, Action.KEY_REMOVED, key);
    }

    private void refuseSecondNext() {
        if (inState(stored.lock(), KeyState.NEXT).isPresent()) {
            throw DomainException.of(ErrorCode.KEY_IN_USE);
        }
    }

    private SigningKeyEntity load(String id) {
        return stored.find(id).orElseThrow(() -> DomainException.of(ErrorCode.NOT_FOUND));
    }

    private KeyMaterial generate(KeyAlgorithm algorithm) {
        return KeyMaterial.generate(algorithm, certificateName.host(), new BigInteger(SERIAL_BITS, random), clock);
    }

    private KeyInfo add(Actor actor, KeyMaterial material, KeyState state, Action action) {
        SigningKeyEntity key = new SigningKeyEntity(Ids.next(), material, state, secrets, Instant.now(clock));
        stored.add(key);
        return done(actor, action, key);
    }

    private KeyInfo done(Actor actor, Action action, SigningKeyEntity key) {
        KeyInfo info = key.info();
        audit.record(AuditEntry.change(actor, action, "key", info.id(), info.subject())
                .with(Detail.ALGORITHM, info.algorithm())
                .with(Detail.STATE, info.state().name())
                .with(Detail.FINGERPRINT, info.fingerprint()));
        changes.fire(new Changed(Changed.Kind.KEY, info.id()));
        return info;
    }

    private static Optional<SigningKeyEntity> inState(List<SigningKeyEntity> keys, KeyState state) {
        return keys.stream().filter(key -> key.state == state).findFirst();
    }
}
