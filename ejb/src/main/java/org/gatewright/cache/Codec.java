package org.gatewright.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.infinispan.protostream.ImmutableSerializationContext;
import org.infinispan.protostream.ProtobufUtil;
import org.infinispan.protostream.SerializationContext;
import org.infinispan.protostream.SerializationContextInitializer;

/**
 * Turns records into bytes and back, so that no class of ours ever lies in a cache. Fields are only ever added to a record:
 * two releases may share a cluster.
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

    public byte[] write(T value) {
        try {
            return ProtobufUtil.toByteArray(context, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public T read(byte[] bytes) {
        try {
            return ProtobufUtil.fromByteArray(context, bytes, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
