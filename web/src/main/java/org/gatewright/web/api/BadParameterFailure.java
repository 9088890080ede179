package org.gatewright.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers a query parameter that can't be used. */
@Provider
public class BadParameterFailure implements ExceptionMapper<BadParameterException> {

    @Inject
    Failures failures;

    @Override
    public Response toResponse(BadParameterException failure) {
        return failures.of(failure);
    }
}
