package org.gatewright.spi.preflight;

import java.util.Map;

/**
 * Something a rule found. The message is the text {@code finding.<id>} of the plugin's bundle, with arguments written
 * {@code {name}}.
 *
 * @param id stable and documented, such as {@code IDC-2}
 * @param severity how bad it is
 * @param arguments of the text; names, never values of the person
 * @since 1.0
 */
public record Finding(String id, Severity severity, Map<String, String> arguments) {

    /** How bad it is. */
    public enum Severity {
        /** The application will refuse this sign-on: it is not sent. */
        ERROR,
        /** It may work, but probably not as meant: it is sent and recorded. */
        WARNING
    }

    public Finding {
        arguments = Map.copyOf(arguments);
    }
}
