package org.gatewright.key;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.Security;
import java.security.Signature;
import java.util.Optional;

/**
 * Puts the Amazon Corretto Crypto Provider, which signs several times as fast, ahead of the JDK's own, where the operator
 * installed its module and the machine can run it.
 */
public final class CryptoProvider {

    private static final String FAST = "com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider";

    private CryptoProvider() {}

    /** Installs it if it is there. Never fails. */
    public static void installFastest() {
        fastest().ifPresent(provider -> Security.insertProviderAt(provider, 1));
        KeyLog.LOG.signaturesBy(signingProvider());
    }

    /** The name and version of the provider that makes RSA signatures. */
    public static String signingProvider() {
        try {
            Provider provider = Signature.getInstance("SHA256withRSA").getProvider();
            return provider.getName() + " " + provider.getVersionStr();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The JDK has no RSA signatures", e);
        }
    }

    private static Optional<Provider> fastest() {
        try {
            Class<?> type = Class.forName(FAST, true, CryptoProvider.class.getClassLoader());
            Provider provider = (Provider) type.getField("INSTANCE").get(null);
            type.getMethod("assertHealthy").invoke(provider);
            return Optional.ofNullable(provider);
        } catch (ClassNotFoundException notInstalled) {
            return Optional.empty();
        } catch (ReflectiveOperationException | LinkageError e) {
            KeyLog.LOG.fastProviderFailed(e);
            return Optional.empty();
        }
    }
}
