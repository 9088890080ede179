package org.gatewright.audit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * The hash of a record: SHA-256 over its fields in a fixed order, each with its length before it, so that no two records
 * have the same encoding. The first field is the hash of the record before.
 */
final class RecordHash {

    /** What the first record of the chain follows. */
    static final String BEGINNING = "0".repeat(64);

    private static final String FORM = "gatewright-audit-1";

    private final ByteArrayOutputStream encoded = new ByteArrayOutputStream();

    private RecordHash() {}

    static String of(String before, long sequence, PendingRecord pending) {
        return HexFormat.of().formatHex(sha256(encode(before, sequence, pending)));
    }

    static byte[] encode(String before, long sequence, PendingRecord pending) {
        AuditEntry entry = pending.entry();
        RecordHash hash = new RecordHash();
        hash.add(before);
        hash.add(FORM);
        hash.add(Long.toString(sequence));
        hash.add(pending.id());
        hash.add(Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, pending.at())));
        hash.add(entry.action());
        hash.add(entry.outcome().name());
        hash.add(entry.actorId());
        hash.add(entry.actorName());
        hash.add(entry.targetType());
        hash.add(entry.targetId());
        hash.add(entry.targetName());
        hash.add(entry.organizationId());
        hash.add(entry.projectId());
        hash.add(entry.applicationId());
        hash.add(entry.userId());
        hash.add(entry.address());
        hash.add(entry.reference());
        hash.add(entry.reason());
        hash.add(Integer.toString(entry.details().size()));
        for (Map.Entry<String, String> detail : entry.details().entrySet()) {
            hash.add(detail.getKey());
            hash.add(detail.getValue());
        }
        return hash.encoded.toByteArray();
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        encoded.writeBytes((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        encoded.writeBytes(bytes);
    }

    private void add(Optional<String> text) {
        if (text.isPresent()) {
            add(text.get());
        } else {
            encoded.write('-');
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
