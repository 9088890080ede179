package org.gatewright.failure;

import java.util.Locale;

/**
 * What the server itself finds wrong with a setting or a mapper; a plugin has codes of its own. The text is {@code
 * error.fault.<code>}.
 */
public enum Fault {
    /** A value is needed. */
    MISSING,
    NOT_A_NUMBER,
    /** The value does not have the form that is declared. */
    MALFORMED,
    /** Argument {@code choices}. */
    NOT_A_CHOICE,
    NOT_AN_ADDRESS,
    NO_CERTIFICATE,
    /** Argument {@code limit}. */
    TOO_LONG,
    /** Nobody declares a setting of this name. Argument {@code key}. */
    UNKNOWN,
    /** No plugin here offers what is named. Arguments {@code value} and {@code offered}. */
    NOT_OFFERED,
    /** The plugin that a mapper is from is not here. Argument {@code mapper}. */
    MAPPER_MISSING,
    /** The plugin that a mapper is from wants other settings by now. Argument {@code mapper}. */
    MAPPER_OUTDATED,
    /** The plugin broke; the log says how. */
    PLUGIN_FAILED;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
