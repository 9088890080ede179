package org.gatewright.failure;

import jakarta.ejb.ApplicationException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The domain says no. Whatever the transaction did is undone. */
@ApplicationException(rollback = true)
public class DomainException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final String field;
    private final Map<String, String> arguments;

    private DomainException(ErrorCode code, String field, Map<String, String> arguments) {
        super(field.isEmpty() ? code.name() : code.name() + " at " + field);
        this.code = code;
        this.field = field;
        this.arguments = Map.copyOf(arguments);
    }

    public static DomainException of(ErrorCode code) {
        return new DomainException(code, "", Map.of());
    }

    /** The same, at a field of what was handed in. */
    public DomainException at(String name) {
        return new DomainException(code, name, arguments);
    }

    /** The same, with an argument for its text. */
    public DomainException with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(arguments);
        more.put(name, value);
        return new DomainException(code, field, more);
    }

    public ErrorCode code() {
        return code;
    }

    /** The name of the value that can't be taken, if it is one value. */
    public Optional<String> field() {
        return Optional.of(field).filter(name -> !name.isEmpty());
    }

    public Map<String, String> arguments() {
        return arguments;
    }
}
