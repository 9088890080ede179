package org.gatewright.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers a body that does not have the form described. */
@Provider
public class BadBodyFailure implements ExceptionMapper<BadBodyException> {

    @Inject
    Failures failures;

    @Override
    public Response toResponse(BadBodyException failure) {
        return failures.of(failure);
    }
}
