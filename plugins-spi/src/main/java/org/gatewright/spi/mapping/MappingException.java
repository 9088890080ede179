package org.gatewright.spi.mapping;

import java.util.Map;

/**
 * A mapper can't give what it should, such as a required value that the person does not have. The text for
 * administrators is {@code fault.<fault>} in the plugin's bundle, with arguments written {@code {name}}.
 *
 * @since 1.0
 */
public class MappingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String fault;
    private final Map<String, String> arguments;

    /**
     * A fault of this person, not of the plugin.
     *
     * @param fault what is missing or unfit
     * @param arguments of its text; names, never values of the person
     */
    public MappingException(String fault, Map<String, String> arguments) {
        super(fault);
        this.fault = fault;
        this.arguments = Map.copyOf(arguments);
    }

    /**
     * What is missing or unfit.
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
