package org.gatewright.key;

import java.time.Instant;
import java.util.Optional;

/**
 * A signing key without its private part.
 *
 * @param algorithm {@code RSA-3072}, {@code RSA-4096}, {@code RSA-2048} or {@code P-256}
 * @param subject of the certificate (RFC 2253)
 * @param fingerprint SHA-256 of the certificate, in upper-case hexadecimal pairs with colons
 * @param publishedUntil when its grace ends, for a retired key
 */
public record KeyInfo(
        String id,
        String algorithm,
        KeyState state,
        Instant notBefore,
        Instant notAfter,
        String subject,
        String fingerprint,
        String certificatePem,
        Optional<Instant> publishedUntil) {}
