package org.gatewright.plugin;

/** A plugin broke its contract: it threw what it must not throw, could not be linked, or answered with nothing. */
public final class PluginFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String plugin;

    /** The plugin threw this when it was called so. */
    public PluginFailure(String plugin, String call, Throwable cause) {
        super("Plugin " + plugin + " failed in " + call + ": " + cause, cause);
        this.plugin = plugin;
    }

    PluginFailure(String plugin, String call) {
        super("Plugin " + plugin + " answered with nothing in " + call);
        this.plugin = plugin;
    }

    /** The id of the plugin. */
    public String plugin() {
        return plugin;
    }
}
