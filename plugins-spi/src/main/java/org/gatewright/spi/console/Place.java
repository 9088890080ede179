package org.gatewright.spi.console;

/**
 * Where a tab is shown.
 *
 * @since 1.0
 */
public enum Place {
    /** With the plugin itself. */
    PLUGIN,
    /** With each application. */
    APPLICATION
}
