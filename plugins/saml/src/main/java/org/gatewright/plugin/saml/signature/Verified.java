package org.gatewright.plugin.saml.signature;

import java.security.cert.X509Certificate;

/**
 * Whose signature a message bears.
 *
 * @param sha1 its signature or digest is made with SHA-1
 * @param outOfDate the certificate has expired or is not yet valid
 */
public record Verified(X509Certificate certificate, boolean sha1, boolean outOfDate) {}
