package org.gatewright.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.setting.PasswordPolicy;

/** Passwords for the other rooms of the server. Permissions are checked by those who call. */
@ApplicationScoped
public class Passwords {

    @Inject
    PasswordHasher hasher;

    @Inject
    HashPool pool;

    @Inject
    StoredPasswords stored;

    /**
     * Whether this is the person's password. For nobody, and for a person without a password, the answer is no after the
     * same work. A hash of another form or cost is replaced when the password was right.
     *
     * @throws DomainException {@link ErrorCode#BUSY} if too many passwords are being checked
     */
    // A hash takes long: no transaction, and no connection to the database, waits for it.
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public boolean verify(Optional<String> userId, String typed) {
        Optional<String> hash = userId.flatMap(stored::find);
        PasswordHasher.Verdict verdict = pool.run(() -> hasher.verify(hash, typed));
        verdict.replacement().ifPresent(next -> stored.replace(userId.orElseThrow(), hash.orElseThrow(), next));
        return verdict.matches();
    }

    /**
     * Sets a password.
     *
     * @param userName may not be in the password, if the policy says so
     * @throws DomainException at the field {@code password} if the policy does not allow it
     */
    public void set(String userId, String userName, String password, PasswordPolicy policy) {
        PasswordRules.check(policy, userName, password);
        stored.put(userId, pool.run(() -> hasher.hash(password)));
    }

    /**
     * Takes over a password that another system hashed.
     *
     * @throws DomainException {@link ErrorCode#PASSWORD_HASH_INVALID} at the field {@code passwordHash}
     */
    public void takeOver(String userId, String hash) {
        if (PasswordHash.parse(hash).isEmpty()) {
            throw DomainException.of(ErrorCode.PASSWORD_HASH_INVALID).at("passwordHash");
        }
        stored.put(userId, hash);
    }
}
