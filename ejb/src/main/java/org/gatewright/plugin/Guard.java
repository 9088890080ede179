package org.gatewright.plugin;

import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.gatewright.spi.mapping.MappingException;
import org.gatewright.spi.protocol.ProtocolException;
import org.gatewright.spi.setting.InvalidSettingException;
import org.jspecify.annotations.Nullable;

/**
 * The only door into a plugin. Each call runs with the plugin's class loader as the thread's, is counted and timed, and
 * whatever a plugin may not throw becomes a {@link PluginFailure}.
 */
final class Guard {

    private final String plugin;
    private final ClassLoader loader;
    private final LongAdder calls = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private final LongAdder nanos = new LongAdder();

    Guard(String plugin, ClassLoader loader) {
        this.plugin = plugin;
        this.loader = loader;
    }

    String plugin() {
        return plugin;
    }

    long calls() {
        return calls.sum();
    }

    long failures() {
        return failures.sum();
    }

    /** Time spent in the plugin, all threads together. */
    long nanos() {
        return nanos.sum();
    }

    <T> T call(String name, Supplier<? extends @Nullable T> body) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        long start = System.nanoTime();
        thread.setContextClassLoader(loader);
        try {
            T result = body.get();
            if (result == null) {
                throw new PluginFailure(plugin, name);
            }
            return result;
        } catch (ProtocolException | InvalidSettingException | MappingException e) {
            throw e;
        } catch (PluginFailure e) {
            failures.increment();
            throw e;
        } catch (RuntimeException | LinkageError e) {
            failures.increment();
            throw new PluginFailure(plugin, name, e);
        } finally {
            thread.setContextClassLoader(before);
            nanos.add(System.nanoTime() - start);
            calls.increment();
        }
    }
}
