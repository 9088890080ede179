package org.gatewright.plugin;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a plugin may use of the server, in a form that stops the plugin's time while the server works for it. */
final class Outside {

    private static final Set<Class<?>> OF_THE_DATABASE = Set.of(
            Connection.class, Statement.class, PreparedStatement.class, CallableStatement.class, ResultSet.class);

    private final Watch watch;

    Outside(Watch watch) {
        this.watch = watch;
    }

    /**
     * The same, where each component that is an interface is called as the server's.
     *
     * @param host a public record of the contract
     */
    <R extends Record> R of(Class<R> type, R host) {
        RecordComponent[] components = type.getRecordComponents();
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : components) {
            Object value = requireNonNull(invoke(component.getAccessor(), host));
            values.add(component.getType().isInterface() ? service(component.getType(), value) : value);
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<R> constructor = type.getConstructor(types);
            return constructor.newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " is no public record", e);
        }
    }

    private Object service(Class<?> type, Object service) {
        return Proxy.newProxyInstance(
                Outside.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call(method, service, arguments));
    }

    private @Nullable Object call(Method method, Object service, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return answer(method, watch.outside(() -> invoke(method, service, arguments)));
        } catch (Thrown e) {
            throw requireNonNull(e.getCause());
        }
    }

    /** What works on the database goes on as the server's; an interrupt there could cost the database. */
    private @Nullable Object answer(Method method, @Nullable Object answer) {
        return answer != null && OF_THE_DATABASE.contains(method.getReturnType())
                ? service(method.getReturnType(), answer)
                : answer;
    }

    /** Carries a checked exception of a service past the watch. */
    private static final class Thrown extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Thrown(@Nullable Throwable cause) {
            super(cause);
        }
    }

    private static @Nullable Object invoke(Method method, Object target, @Nullable Object @Nullable ... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            } else if (e.getCause() instanceof Error thrown) {
                throw thrown;
            }
            throw new Thrown(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method + " can not be called", e);
        }
    }
}
