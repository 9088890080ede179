package org.gatewright.audit;

import java.time.Instant;

/**
 * An entry in its place in the chain.
 *
 * @param sequence 1 for the first record, without gaps
 * @param hash SHA-256 over the record and the hash of the one before, in hexadecimal
 */
public record AuditRecord(long sequence, String id, Instant at, AuditEntry entry, String hash) {}
