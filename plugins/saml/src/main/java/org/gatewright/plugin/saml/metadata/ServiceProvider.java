package org.gatewright.plugin.saml.metadata;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatewright.plugin.saml.setting.AssertionConsumerService;
import org.gatewright.plugin.saml.setting.SingleLogoutService;
import org.gatewright.spi.registration.Understood.Note;

/**
 * What an application's metadata says of it.
 *
 * @param authnRequestsSigned empty if nothing is said
 * @param ignored what is there and not used, in a few words each
 * @param notes what deserves a look
 */
record ServiceProvider(
        String entityId,
        List<AssertionConsumerService> assertionConsumerServices,
        List<SingleLogoutService> singleLogoutServices,
        List<Key> keys,
        Optional<Boolean> authnRequestsSigned,
        List<String> nameIdFormats,
        List<String> requestedAttributes,
        Optional<Instant> validUntil,
        List<String> ignored,
        List<Note> notes) {

    /** What a key is for; a KeyDescriptor that does not say is for both (SAML Metadata 2.4.1.1). */
    enum Use {
        SIGNING,
        ENCRYPTION,
        BOTH;

        boolean signs() {
            return this != ENCRYPTION;
        }

        boolean encrypts() {
            return this != SIGNING;
        }
    }

    /**
     * A key, by its certificate.
     *
     * @param encryptionMethods URIs of the algorithms that the application decrypts with this key (SAML Metadata 2.4.1.1)
     */
    record Key(Use use, X509Certificate certificate, List<String> encryptionMethods) {

        Key {
            encryptionMethods = List.copyOf(encryptionMethods);
        }
    }
}
