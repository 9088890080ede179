package org.gatewright.key;

/** A secret can't be decrypted: the master key is not the one it was encrypted under, or somebody changed it. */
public final class UnreadableSecretException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String SENTENCE =
            "A stored secret can't be read: gatewright.master-key-file is not the key it was encrypted under.";

    UnreadableSecretException() {
        super(SENTENCE);
    }

    UnreadableSecretException(Throwable cause) {
        super(SENTENCE, cause);
    }
}
