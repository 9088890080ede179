package org.gatewright.web.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.web.text.Texts;

/**
 * Why a request was not carried out (RFC 9457).
 *
 * @param type a URN that names the kind of problem
 * @param code the same as one word, for programs
 * @param detail one sentence for people, in their language
 * @param field what to correct: a JSON property or a query parameter
 * @param errors every field to correct, where several are known
 */
@Schema(name = "Problem", description = "Why a request was not carried out (RFC 9457).")
public record ProblemDetails(
        @Schema(example = "urn:gatewright:problem:name-taken") String type,
        @Schema(example = "Conflict") String title,
        @Schema(example = "409") int status,
        @Schema(example = "That name is taken.") String detail,
        @Schema(example = "NAME_TAKEN") String code,
        @Schema(example = "name") Optional<String> field,
        List<FieldError> errors) {

    static final String MEDIA_TYPE = "application/problem+json";

    /**
     * One thing to correct.
     *
     * @param pointer into the JSON that was sent (RFC 6901)
     */
    @Schema(description = "One thing to correct, by a pointer into the JSON that was sent (RFC 6901).")
    public record FieldError(String pointer, String detail) {}

    static ProblemDetails of(DomainException refused, String detail, Locale language) {
        ErrorCode code = refused.code();
        return new ProblemDetails(
                type(code.name()),
                title(status(code.kind()), language),
                status(code.kind()),
                detail,
                code.name(),
                refused.field(),
                refused.field()
                        .map(field -> List.of(new FieldError(pointer(field), detail)))
                        .orElse(List.of()));
    }

    /** A problem of the request itself, before any service was asked; the text is {@code error.<code>}. */
    static ProblemDetails of(String code, int status, Map<String, String> arguments, Locale language) {
        return new ProblemDetails(
                type(code),
                title(status, language),
                status,
                Texts.of(language).of("error." + code, arguments),
                code,
                Optional.empty(),
                List.of());
    }

    /** The same, at a property of the body. */
    ProblemDetails at(String property, String pointer) {
        return new ProblemDetails(
                type, title, status, detail, code, Optional.of(property), List.of(new FieldError(pointer, detail)));
    }

    /** The same, of a query parameter, which no pointer can point to. */
    ProblemDetails of(String parameter) {
        return new ProblemDetails(type, title, status, detail, code, Optional.of(parameter), errors);
    }

    static int status(ErrorCode.Kind kind) {
        return switch (kind) {
            case INVALID -> 400;
            case DENIED -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case UNAVAILABLE -> 503;
        };
    }

    private static String title(int status, Locale language) {
        return Texts.of(language).of("error.status." + status);
    }

    private static String type(String code) {
        return "urn:gatewright:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code mappers[2].provider} becomes {@code /mappers/2/provider}. */
    static String pointer(String field) {
        return "/"
                + field.replace("~", "~0")
                        .replace("/", "~1")
                        .replace("[", "/")
                        .replace("]", "")
                        .replace('.', '/');
    }
}
