package org.gatewright.event;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gatewright.plugin.Pin;
import org.gatewright.plugin.PluginRegistry;
import org.gatewright.plugin.Snapshot;
import org.gatewright.spi.event.Event;
import org.gatewright.spi.event.EventListener;

/** A listener of a plugin, called on a thread that can be left when its time is over. */
final class PluginEar implements Telling.Ear {

    private static final String GONE = "Its plugin has left.";

    private final String listener;
    private final PluginRegistry plugins;
    private final ExecutorService workers;

    PluginEar(String listener, PluginRegistry plugins, ExecutorService workers) {
        this.listener = listener;
        this.plugins = plugins;
        this.workers = workers;
    }

    /** Whether a plugin of this node has it. */
    boolean isThere() {
        return plugins.snapshot().listener(listener).isPresent();
    }

    @Override
    public boolean wants(String action) {
        return plugins.snapshot()
                .listener(listener)
                .map(there -> there.actions().isEmpty() || there.actions().contains(action))
                .orElse(true);
    }

    @Override
    public Optional<String> hear(Event event) {
        Future<Optional<String>> telling = workers.submit(() -> tell(event));
        try {
            return telling.get(EventListener.SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return Optional.of("It took longer than " + EventListener.SECONDS + " seconds.");
        } catch (ExecutionException e) {
            return Optional.of(String.valueOf(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("The server stops.");
        } finally {
            telling.cancel(true);
        }
    }

    private Optional<String> tell(Event event) {
        try (Pin pin = plugins.pin()) {
            if (pin.snapshot().listener(listener).isEmpty()) {
                return Optional.of(GONE);
            }
            // Where the plugin is switched off, it does not learn what happens.
            Snapshot inOrganization =
                    pin.snapshot().in(event.place().organization().orElse(""));
            inOrganization.listener(listener).ifPresent(found -> found.heard(event));
            return Optional.empty();
        }
    }
}
