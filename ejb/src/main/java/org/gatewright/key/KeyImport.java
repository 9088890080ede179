package org.gatewright.key;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.UnrecoverableKeyException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMException;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8DecryptorProviderBuilder;
import org.bouncycastle.openssl.jcajce.JcePEMDecryptorProviderBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;

/** Reads a key with its certificate as other software writes them: PKCS#12 (RFC 7292) or PEM (RFC 7468). */
final class KeyImport {

    private static final int LARGEST = 64 * 1024;
    private static final String PEM_MARK = "-----BEGIN ";

    /** The JDK's own provider does not know the paddings that OpenSSL's files name. Never installed for others. */
    private static final Provider DECRYPTING = new BouncyCastleProvider();

    private final byte[] content;
    private final char[] passphrase;

    private KeyImport(byte[] content, String passphrase) {
        this.content = content;
        this.passphrase = passphrase.toCharArray();
    }

    /**
     * Reads it and checks that it can sign.
     *
     * @throws DomainException {@code KEY_INVALID}, {@code KEY_PASSPHRASE_WRONG}, {@code KEY_WEAK} or {@code KEY_MISMATCH}
     */
    static KeyMaterial read(byte[] content, String passphrase, Instant now) {
        if (content.length > LARGEST) {
            throw DomainException.of(ErrorCode.KEY_INVALID).at("content");
        }
        KeyImport reading = new KeyImport(content, passphrase);
        boolean pem = new String(content, StandardCharsets.ISO_8859_1).contains(PEM_MARK);
        Found found = pem ? reading.pem() : reading.pkcs12();
        X509Certificate certificate = found.certificates().stream()
                .filter(candidate -> fits(found.key(), candidate))
                .findFirst()
                .orElseThrow(() -> DomainException.of(
                                found.certificates().isEmpty() ? ErrorCode.KEY_INVALID : mismatch(found))
                        .at("content"));
        if (now.isAfter(certificate.getNotAfter().toInstant())) {
            throw DomainException.of(ErrorCode.KEY_INVALID).at("content");
        }
        return material(found.key(), certificate);
    }

    private record Found(PrivateKey key, List<X509Certificate> certificates) {}

    private static ErrorCode mismatch(Found found) {
        boolean weak = found.certificates().stream().allMatch(certificate -> KeyAlgorithm.of(certificate.getPublicKey())
                .isEmpty());
        return weak ? ErrorCode.KEY_WEAK : ErrorCode.KEY_MISMATCH;
    }

    private static boolean fits(PrivateKey key, X509Certificate certificate) {
        return KeyAlgorithm.of(certificate.getPublicKey())
                .map(algorithm -> new KeyMaterial(algorithm, key, certificate).fits())
                .orElse(false);
    }

    private static KeyMaterial material(PrivateKey key, X509Certificate certificate) {
        return new KeyMaterial(KeyAlgorithm.of(certificate.getPublicKey()).orElseThrow(), key, certificate);
    }

    private Found pkcs12() {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(content), passphrase);
            for (String alias : Collections.list(store.aliases())) {
                if (store.getKey(alias, passphrase) instanceof PrivateKey key
                        && store.getCertificate(alias) instanceof X509Certificate certificate) {
                    return new Found(key, List.of(certificate));
                }
            }
            throw DomainException.of(ErrorCode.KEY_INVALID).at("content");
        } catch (IOException e) {
            boolean passphraseWrong = e.getCause() instanceof UnrecoverableKeyException;
            throw passphraseWrong ? wrongPassphrase() : invalid(e);
        } catch (UnrecoverableKeyException e) {
            throw wrongPassphrase();
        } catch (GeneralSecurityException e) {
            throw invalid(e);
        }
    }

    private Found pem() {
        List<PrivateKey> keys = new ArrayList<>();
        List<X509Certificate> certificates = new ArrayList<>();
        try (PEMParser parser = new PEMParser(new StringReader(new String(content, StandardCharsets.US_ASCII)))) {
            for (Object part = parser.readObject(); part != null; part = parser.readObject()) {
                if (part instanceof X509CertificateHolder holder) {
                    certificates.add(new JcaX509CertificateConverter().getCertificate(holder));
                } else {
                    keys.add(key(part));
                }
            }
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            throw e instanceof DomainException known ? known : invalid(e);
        }
        if (keys.size() != 1) {
            throw DomainException.of(ErrorCode.KEY_INVALID).at("content");
        }
        return new Found(keys.get(0), certificates);
    }

    private PrivateKey key(Object part) throws PEMException {
        JcaPEMKeyConverter converter = new JcaPEMKeyConverter();
        if (part instanceof PEMKeyPair pair) {
            return converter.getPrivateKey(pair.getPrivateKeyInfo());
        } else if (part instanceof PrivateKeyInfo info) {
            return converter.getPrivateKey(info);
        } else if (part instanceof PKCS8EncryptedPrivateKeyInfo encrypted) {
            return converter.getPrivateKey(decrypted(encrypted));
        } else if (part instanceof PEMEncryptedKeyPair encrypted) {
            return converter.getPrivateKey(decrypted(encrypted).getPrivateKeyInfo());
        }
        throw DomainException.of(ErrorCode.KEY_INVALID).at("content");
    }

    private PrivateKeyInfo decrypted(PKCS8EncryptedPrivateKeyInfo encrypted) {
        try {
            return encrypted.decryptPrivateKeyInfo(new JceOpenSSLPKCS8DecryptorProviderBuilder()
                    .setProvider(DECRYPTING)
                    .build(passphrase));
        } catch (PKCSException e) {
            throw wrongPassphrase();
        } catch (OperatorCreationException e) {
            throw invalid(e);
        }
    }

    private PEMKeyPair decrypted(PEMEncryptedKeyPair encrypted) {
        try {
            return encrypted.decryptKeyPair(
                    new JcePEMDecryptorProviderBuilder().setProvider(DECRYPTING).build(passphrase));
        } catch (IOException e) {
            throw wrongPassphrase();
        }
    }

    private static DomainException wrongPassphrase() {
        return DomainException.of(ErrorCode.KEY_PASSPHRASE_WRONG).at("passphrase");
    }

    private static DomainException invalid(Exception cause) {
        DomainException invalid = DomainException.of(ErrorCode.KEY_INVALID).at("content");
        invalid.initCause(cause);
        return invalid;
    }
}
