package org.gatewright.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers what the JAX-RS implementation refuses. */
@Provider
public class WebApplicationFailure implements ExceptionMapper<WebApplicationException> {

    @Inject
    Failures failures;

    @Override
    public Response toResponse(WebApplicationException failure) {
        return failures.of(failure);
    }
}
