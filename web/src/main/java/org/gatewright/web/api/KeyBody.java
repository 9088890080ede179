package org.gatewright.web.api;

/** A new signing key. */
public record KeyBody(String algorithm) {}
