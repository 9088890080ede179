package org.gatewright.credential;

/** Gets password hashing ready when the server starts, so that the first sign-in does not wait for a library. */
public final class PasswordHashing {

    private PasswordHashing() {}

    /** Takes the fastest Argon2id that works here, and says which it is. Never fails. */
    public static void chooseFastest() {
        Argon2 fastest = NativeArgon2.fastest();
        CredentialLog.LOG.passwordsBy(fastest == Argon2.IN_JAVA ? "Bouncy Castle" : fastest.toString());
    }

    /** The name of the library that computes Argon2id: {@code libargon2} is the C reference implementation. */
    public static String library() {
        return NativeArgon2.fastest() == Argon2.IN_JAVA ? "Bouncy Castle" : "libargon2";
    }
}
