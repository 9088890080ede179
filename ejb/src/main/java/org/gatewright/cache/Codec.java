package org.gatewright.cache;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.infinispan.protostream.ImmutableSerializationContext;
import org.infinispan.protostream.ProtobufUtil;
import org.infinispan.protostream.SerializationContext;
import org.infinispan.protostream.SerializationContextInitializer;

/**
 * Turns records into text and back, so that no class of ours ever lies in a cache. Fields are only ever added to a record:
 * two releases may share a cluster. The text is ProtoStream's bytes, a character each: the server's caches tell values apart by
 * their hash code, and that of an array differs from node to node and from start to start.
 */
public final class Codec<T> {

    private final ImmutableSerializationContext context;
    private final Class<T> type;

    private Codec(ImmutableSerializationContext context, Class<T> type) {
        this.context = context;
        this.type = type;
    }

    /** A codec for one of the records that a room's generated schema knows. */
    public static <T> Codec<T> of(Class<T> type, SerializationContextInitializer schema) {
        SerializationContext context = ProtobufUtil.newSerializationContext();
        schema.register(context);
        return new Codec<>(context, type);
    }

    public String write(T value) {
        return new String(octets(value), ISO_8859_1);
    }

    public T read(String written) {
        return read(written.getBytes(ISO_8859_1));
    }

    /** ProtoStream's bytes themselves, for what does not go into a cache. */
    public byte[] octets(T value) {
        try {
            return ProtobufUtil.toByteArray(context, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public T read(byte[] octets) {
        try {
            return ProtobufUtil.fromByteArray(context, octets, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
