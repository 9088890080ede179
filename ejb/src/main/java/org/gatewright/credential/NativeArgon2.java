package org.gatewright.credential;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id by the C reference implementation, more than twice as fast as in Java, where the operator installed its module and
 * the machine can run it. The other variants, which only hashes of elsewhere have, are left to Java.
 */
final class NativeArgon2 implements Argon2 {

    private static final String LIBRARY = "de.mkammerer.argon2.Argon2Factory";
    private static final HashingCost SAMPLE = new HashingCost(64, 2, 1);

    /** What every hash is computed by. */
    private static final Argon2 FASTEST = found().<Argon2>map(there -> there).orElse(IN_JAVA);

    private final Object library;
    private final Method derive;

    private NativeArgon2(Object library, Method derive) {
        this.library = library;
        this.derive = derive;
    }

    static Argon2 fastest() {
        return FASTEST;
    }

    /** What this is, for the log. */
    @Override
    public String toString() {
        return "the C reference implementation";
    }

    private static Optional<NativeArgon2> found() {
        try {
            ClassLoader loader = NativeArgon2.class.getClassLoader();
            Class<?> factory = Class.forName(LIBRARY, true, loader);
            Class<?> variants = Class.forName(LIBRARY + "$Argon2Types", true, loader);
            Object library = factory.getMethod("createAdvanced", variants)
                    .invoke(null, variants.getField("ARGON2id").get(null));
            Method derive = Class.forName("de.mkammerer.argon2.Argon2Advanced", true, loader)
                    .getMethod("pbkdf", int.class, int.class, int.class, byte[].class, byte[].class, int.class);
            return Optional.of(checked(new NativeArgon2(library, derive)));
        } catch (ClassNotFoundException notInstalled) {
            return Optional.empty();
        } catch (ReflectiveOperationException | LinkageError | IllegalStateException e) {
            CredentialLog.LOG.nativeFailed(e);
            return Optional.empty();
        }
    }

    /** Loads the library, and compares what it makes of a sample. */
    private static NativeArgon2 checked(NativeArgon2 candidate) {
        byte[] salt = new byte[16];
        byte[] password = {1, 2, 3};
        byte[] made = candidate.hash(Argon2Parameters.ARGON2_id, SAMPLE, salt, password, 24);
        if (!Arrays.equals(made, IN_JAVA.hash(Argon2Parameters.ARGON2_id, SAMPLE, salt, password, 24))) {
            throw new IllegalStateException("the native Argon2id makes other hashes");
        }
        return candidate;
    }

    @Override
    public byte[] hash(int variant, HashingCost cost, byte[] salt, byte[] password, int length) {
        if (variant != Argon2Parameters.ARGON2_id) {
            return IN_JAVA.hash(variant, cost, salt, password, length);
        }
        try {
            return (byte[]) derive.invoke(
                    library, cost.iterations(), cost.memoryKib(), cost.parallelism(), password, salt, length);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error broken) {
                throw broken;
            }
            throw new IllegalStateException("the native Argon2id failed", e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
