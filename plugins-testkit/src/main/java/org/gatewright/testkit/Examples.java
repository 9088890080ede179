package org.gatewright.testkit;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Fills records by the types of their parts. */
final class Examples {

    private static final Map<Class<?>, Object> VALUES = Map.ofEntries(
            Map.entry(boolean.class, false),
            Map.entry(int.class, 1),
            Map.entry(long.class, 1L),
            Map.entry(byte[].class, new byte[0]),
            Map.entry(Optional.class, Optional.empty()),
            Map.entry(List.class, List.of()),
            Map.entry(Set.class, Set.of()),
            Map.entry(Collection.class, List.of()),
            Map.entry(Map.class, Map.of()),
            Map.entry(Instant.class, Make.NOW),
            Map.entry(Duration.class, Duration.ofMinutes(1)),
            Map.entry(Clock.class, Clock.fixed(Make.NOW, ZoneOffset.UTC)),
            Map.entry(URI.class, Make.PUBLIC_URL),
            Map.entry(Locale.class, Locale.ENGLISH),
            Map.entry(Pattern.class, Pattern.compile(".*")),
            Map.entry(ByteBuffer.class, ByteBuffer.allocate(0).asReadOnlyBuffer()));

    private Examples() {}

    static <R extends Record> R of(Class<R> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Stream.of(components)
                .map(component -> value(component.getName(), component.getType(), component.getGenericType()))
                .toArray();
        try {
            return type.getConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("No example of " + type.getName() + " can be made", e);
        }
    }

    private static Object value(String name, Class<?> type, Type generic) {
        if (VALUES.containsKey(type)) {
            return VALUES.get(type);
        } else if (type == String.class) {
            return name;
        } else if (type.isEnum()) {
            return type.getEnumConstants()[0];
        } else if (type.isRecord()) {
            return of(type.asSubclass(Record.class));
        } else if (type.isSealed()) {
            Class<?> first = type.getPermittedSubclasses()[0];
            return value(name, first, first);
        } else if (type == Supplier.class) {
            Class<?> supplied = (Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0];
            Object value = value(name, supplied, supplied);
            return (Supplier<?>) () -> value;
        } else if (type == PrivateKey.class) {
            return ExampleKey.get().privateKey();
        } else if (type == X509Certificate.class) {
            return ExampleKey.get().certificate();
        } else if (type.isInterface()) {
            return unusable(type);
        }
        throw new IllegalArgumentException("No example of " + type.getName() + " can be made");
    }

    private static Object unusable(Class<?> type) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            throw new UnsupportedOperationException(
                    "This " + type.getSimpleName() + " is an example only; InMemoryServer has one that works");
        });
    }
}
