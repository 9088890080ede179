package org.gatewright.web.api;

import java.io.Serial;

/** A query parameter that can't be used as it is. */
public final class BadParameterException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String parameter;

    BadParameterException(String parameter) {
        super(parameter);
        this.parameter = parameter;
    }

    BadParameterException(String parameter, Throwable cause) {
        super(parameter, cause);
        this.parameter = parameter;
    }

    String parameter() {
        return parameter;
    }
}
