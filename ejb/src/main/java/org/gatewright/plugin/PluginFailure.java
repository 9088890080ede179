package org.gatewright.plugin;

import java.time.Duration;

/**
 * A plugin broke its contract: it threw what it must not throw, could not be linked, answered with nothing or with too much, or
 * did not answer in time.
 */
public final class PluginFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String plugin;

    /** The plugin threw this when it was called so. */
    public PluginFailure(String plugin, String call, Throwable cause) {
        super("Plugin " + plugin + " failed in " + call + ": " + text(cause), cause);
        this.plugin = plugin;
    }

    private PluginFailure(String plugin, String message) {
        super(message, null, false, true);
        this.plugin = plugin;
    }

    static PluginFailure nothing(String plugin, String call) {
        return new PluginFailure(plugin, "Plugin " + plugin + " answered with nothing in " + call);
    }

    static PluginFailure cutOff(String plugin, String call, Duration limit) {
        return new PluginFailure(
                plugin, "Plugin " + plugin + " took longer than " + limit.toMillis() + " ms in " + call);
    }

    static PluginFailure busy(String plugin, String call) {
        return new PluginFailure(
                plugin, "Plugin " + plugin + " was not called in " + call + ", as earlier calls have not ended");
    }

    /** The id of the plugin. */
    public String plugin() {
        return plugin;
    }

    /** Its own words; a plugin's exception may fail even at that. */
    private static String text(Throwable thrown) {
        try {
            return thrown.toString();
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            return thrown.getClass().getName();
        }
    }

    /** What was thrown and where, without a word of its message: that may tell of people. */
    static String place(Throwable thrown) {
        if (thrown instanceof TooMuchException) {
            return "answered with " + thrown.getMessage();
        }
        StringBuilder what =
                new StringBuilder("threw ").append(thrown.getClass().getName());
        StackTraceElement[] trace = thrown.getStackTrace();
        if (trace.length > 0) {
            what.append(" at ")
                    .append(trace[0].getClassName())
                    .append('.')
                    .append(trace[0].getMethodName())
                    .append(':')
                    .append(trace[0].getLineNumber());
        }
        return what.toString();
    }
}
