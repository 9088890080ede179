package org.gatewright.web.protocol;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The strong entity tag of a document (RFC 9110 8.8.3): the same bytes have the same one on every node. */
record EntityTag(String value) {

    static EntityTag of(ByteBuffer document) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(document.duplicate());
            return new EntityTag("\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest()) + "\"");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether {@code If-None-Match} names it; the comparison is the weak one (RFC 9110 13.1.2). */
    boolean isNamedBy(@Nullable String ifNoneMatch) {
        return ifNoneMatch != null
                && Stream.of(ifNoneMatch.split(",", -1))
                        .map(String::strip)
                        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                        .anyMatch(tag -> tag.equals("*") || tag.equals(value));
    }
}
