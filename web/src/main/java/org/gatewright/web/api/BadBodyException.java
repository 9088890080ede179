package org.gatewright.web.api;

import java.io.Serial;
import java.util.List;
import java.util.Map;

/** A body that is JSON, but not of the form that is described. */
public final class BadBodyException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String code;
    private final List<String> path;

    private BadBodyException(String code, List<String> path) {
        super(code + " at /" + String.join("/", path));
        this.code = code;
        this.path = List.copyOf(path);
    }

    /** There is no body. */
    static BadBodyException absent() {
        return new BadBodyException("BODY_MISSING", List.of());
    }

    /** Nothing of that name is taken there. */
    static BadBodyException unknown(List<String> path) {
        return new BadBodyException("JSON_UNKNOWN", path);
    }

    /** Something must be there. */
    static BadBodyException missing(List<String> path) {
        return new BadBodyException("JSON_MISSING", path);
    }

    /** What is there has the wrong type. */
    static BadBodyException unfit(List<String> path) {
        return new BadBodyException(path.isEmpty() ? "BODY_UNFIT" : "JSON_UNFIT", path);
    }

    String code() {
        return code;
    }

    /** For the sentence; empty if the body as a whole is wrong. */
    Map<String, String> arguments() {
        return path.isEmpty() ? Map.of() : Map.of("property", path.get(path.size() - 1));
    }

    /** As the domain writes it, such as {@code mappers[2].factory}. */
    String field() {
        StringBuilder field = new StringBuilder();
        for (String step : path) {
            if (step.chars().allMatch(Character::isDigit) && !field.isEmpty()) {
                field.append('[').append(step).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(step);
            }
        }
        return field.toString();
    }

    /** RFC 6901. */
    String pointer() {
        StringBuilder pointer = new StringBuilder();
        path.forEach(step -> pointer.append('/').append(step.replace("~", "~0").replace("/", "~1")));
        return pointer.toString();
    }
}
