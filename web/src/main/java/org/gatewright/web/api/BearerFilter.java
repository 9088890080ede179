package org.gatewright.web.api;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatewright.administrator.Actor;
import org.gatewright.credential.AccessTokenService;
import org.gatewright.web.security.Browsers;

/** Lets only requests with an access token through (RFC 6750 2.1); cookies count for nothing here. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class BearerFilter implements ContainerRequestFilter {

    private static final Pattern BEARER = Pattern.compile("(?i)Bearer +([A-Za-z0-9._~+/=-]+)");

    @Inject
    AccessTokenService tokens;

    @Inject
    Caller caller;

    @Inject
    Browsers browsers;

    @Inject
    HttpServletRequest servletRequest;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getUriInfo().getPath().equals("/openapi")) {
            return;
        }
        Optional<Actor> actor = token(request.getHeaderString(HttpHeaders.AUTHORIZATION))
                .flatMap(token -> tokens.authenticate(token, browsers.addressOf(servletRequest)));
        if (actor.isPresent()) {
            caller.is(actor.get());
        } else {
            request.abortWith(refusal());
        }
    }

    private Response refusal() {
        ProblemDetails problem = ProblemDetails.of(
                "TOKEN_MISSING", 401, Map.of(), browsers.languageOf(servletRequest, Optional.empty()));
        return Response.status(401)
                .type(ProblemDetails.MEDIA_TYPE)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Gatewright\"")
                .entity(problem)
                .build();
    }

    private static Optional<String> token(String header) {
        return Optional.ofNullable(header)
                .map(String::strip)
                .map(BEARER::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1));
    }
}
