package org.gatewright.spi.setting;

import java.util.Map;

/**
 * A value that can't be saved. It names the field and the fault; what was typed stays in the form.
 *
 * <p>The fault is a short code. The server words its own ({@link #MISSING}, {@link #NOT_A_NUMBER}, {@link #MALFORMED});
 * a plugin's own codes are texts {@code fault.<code>} of its bundle, with arguments written {@code {name}}.
 *
 * @since 1.0
 */
public class InvalidSettingException extends RuntimeException {

    /** A value is needed. */
    public static final String MISSING = "missing";

    /** The value is not a whole number. */
    public static final String NOT_A_NUMBER = "not-a-number";

    /** The value does not have the form its setting declares. */
    public static final String MALFORMED = "malformed";

    private static final long serialVersionUID = 1L;

    private final String key;
    private final String fault;
    private final Map<String, String> arguments;

    /**
     * A fault that needs no arguments.
     *
     * @param key of the setting
     * @param fault what is wrong
     */
    public InvalidSettingException(String key, String fault) {
        this(key, fault, Map.of());
    }

    /**
     * A fault with arguments.
     *
     * @param key of the setting
     * @param fault what is wrong
     * @param arguments of its text
     */
    public InvalidSettingException(String key, String fault, Map<String, String> arguments) {
        super(key + ": " + fault);
        this.key = key;
        this.fault = fault;
        this.arguments = Map.copyOf(arguments);
    }

    /**
     * A fault that something else brought to light.
     *
     * @param key of the setting
     * @param fault what is wrong
     * @param arguments of its text
     * @param cause what was thrown
     */
    public InvalidSettingException(String key, String fault, Map<String, String> arguments, Throwable cause) {
        super(key + ": " + fault, cause);
        this.key = key;
        this.fault = fault;
        this.arguments = Map.copyOf(arguments);
    }

    /**
     * Which setting.
     *
     * @return its key
     */
    public String key() {
        return key;
    }

    /**
     * What is wrong.
     *
     * @return a short code
     */
    public String fault() {
        return fault;
    }

    /**
     * Arguments of the text.
     *
     * @return unchangeable
     */
    public Map<String, String> arguments() {
        return arguments;
    }
}
