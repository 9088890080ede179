package org.gatewright.key;

/**
 * Whom the certificates that we make are about.
 *
 * @param host the public name of this server
 */
public record CertificateName(String host) {}
