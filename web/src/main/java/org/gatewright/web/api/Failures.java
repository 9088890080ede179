package org.gatewright.web.api;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.Outage;
import org.gatewright.failure.Reference;
import org.gatewright.metric.Meters;
import org.gatewright.web.WebLog;
import org.gatewright.web.security.Browsers;
import org.gatewright.web.text.ErrorTexts;

/** Turns whatever went wrong into problem details. */
@ApplicationScoped
public class Failures {

    private static final Set<Integer> OWN_WORDS = Set.of(404, 405, 406, 413, 415);

    @Inject
    ErrorTexts errorTexts;

    @Inject
    Browsers browsers;

    @Inject
    HttpServletRequest request;

    @Inject
    Meters meters;

    Response of(DomainException refused) {
        Locale language = language();
        return answer(ProblemDetails.of(refused, errorTexts.of(refused, language), language));
    }

    /** What is no JSON; says where. */
    Response of(JsonProcessingException unreadable) {
        JsonLocation at = Optional.ofNullable(unreadable.getLocation()).orElse(JsonLocation.NA);
        return answer(problem(
                "JSON_MALFORMED",
                400,
                Map.of("line", String.valueOf(at.getLineNr()), "column", String.valueOf(at.getColumnNr()))));
    }

    Response of(BadBodyException refused) {
        ProblemDetails problem = problem(refused.code(), 400, refused.arguments());
        return answer(refused.field().isEmpty() ? problem : problem.at(refused.field(), refused.pointer()));
    }

    Response of(BadParameterException refused) {
        Map<String, String> arguments = Map.of("parameter", refused.parameter());
        return answer(problem("PARAMETER_INVALID", 400, arguments).of(refused.parameter()));
    }

    /** What the JAX-RS implementation refuses: an unknown path, a method, a media type. */
    Response of(WebApplicationException refused) {
        Response response = refused.getResponse();
        int status = response.getStatus();
        if (status >= 500) {
            return of((Throwable) refused);
        }
        String code = OWN_WORDS.contains(status) ? "HTTP_" + status : "HTTP_400";
        Response.ResponseBuilder answer = Response.fromResponse(answer(problem(code, status, Map.of())));
        Optional.ofNullable(response.getHeaderString("Allow")).ifPresent(methods -> answer.header("Allow", methods));
        return answer.build();
    }

    Response of(Throwable failure) {
        String reference = Reference.current();
        Optional<Outage> outage = Outage.behind(failure);
        if (outage.isPresent()) {
            meters.outage(outage.get().part());
            WebLog.LOG.outage(
                    reference,
                    request.getMethod(),
                    request.getRequestURI(),
                    outage.get().part(),
                    outage.get().cause());
            return answer(problem("OUTAGE_" + outage.get().part(), 503, Map.of("reference", reference)));
        }
        WebLog.LOG.requestFailed(reference, request.getMethod(), request.getRequestURI(), failure);
        return answer(problem("SERVER_FAULT", 500, Map.of("reference", reference)));
    }

    private ProblemDetails problem(String code, int status, Map<String, String> arguments) {
        return ProblemDetails.of(code, status, arguments, language());
    }

    private Locale language() {
        return browsers.languageOf(request, Optional.empty());
    }

    private static Response answer(ProblemDetails problem) {
        Response.ResponseBuilder answer = Response.status(problem.status())
                .type(ProblemDetails.MEDIA_TYPE)
                .entity(problem);
        if (problem.status() == 503) {
            answer.header("Retry-After", Outage.RETRY_SECONDS);
        }
        return answer.build();
    }
}
