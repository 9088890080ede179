package org.gatewright.web.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A signing key with its certificate, from elsewhere.
 *
 * @param pem key and certificate as PEM
 * @param pkcs12 both as PKCS#12, in base64
 */
public record KeyImportBody(
        @Schema(description = "Key and certificate as PEM.") Optional<String> pem,
        @Schema(description = "Key and certificate as PKCS#12, in base64.") Optional<String> pkcs12,
        Optional<String> passphrase) {

    byte[] content() {
        try {
            return pkcs12.map(text -> Base64.getMimeDecoder().decode(text))
                    .orElseGet(() -> pem.orElse("").getBytes(StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException notBase64) {
            throw new BadParameterException("pkcs12", notBase64);
        }
    }

    /** Nothing: it is secret. */
    @Override
    public String toString() {
        return "KeyImportBody";
    }
}
